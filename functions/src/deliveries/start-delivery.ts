import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { toInstant } from '../platform/time.ts'
import type { Delivery } from './delivery.ts'
import { deliveries } from './store.ts'

/**
 * Writes the delivery in the caller's transaction. When that is committed call `enqueuePlan`; should the process die
 * in between, the sweep does it.
 */
export const startDelivery = (
  deps: Pick<Deps, 'db' | 'clock'>,
  transaction: Transaction,
  delivery: Pick<Delivery, 'id' | 'subject' | 'audience' | 'messages'>,
): void => {
  transaction.create(deliveries(deps).doc(delivery.id), {
    ...delivery,
    status: 'planning',
    paused: null,
    createdAt: toInstant(deps.clock.now()),
    plannedAt: null,
    settledAt: null,
    forgetAt: null,
  })
}

/** The tasks of the engine, by the names they are enqueued under. */
export const PLAN_TASK = 'deliveries-plan'
export const SEND_TASK = 'deliveries-send'

/** @param round makes the id new where the same work must be enqueued again (queues take an id only once) */
export const enqueuePlan = (deps: Pick<Deps, 'tasks'>, deliveryId: string, round = ''): Promise<void> =>
  deps.tasks.enqueue(PLAN_TASK, { deliveryId }, { id: `plan-${deliveryId}${round}` })

export const enqueueSend = (
  deps: Pick<Deps, 'tasks'>,
  { deliveryId, batchId }: { deliveryId: string; batchId: string },
  round = '',
): Promise<void> =>
  deps.tasks.enqueue(SEND_TASK, { deliveryId, batchId }, { id: `send-${deliveryId}-${batchId}${round}` })

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
  delivery: Pick<Delivery, 'id' | 'subject' | 'audience' | 'urgent'> & Partial<Pick<Delivery, 'expected'>>,
): void => {
  transaction.create(deliveries(deps).doc(delivery.id), {
    expected: null,
    ...delivery,
    status: 'planning',
    paused: null,
    createdAt: toInstant(deps.clock.now()),
    plannedAt: null,
    people: null,
    batchCount: null,
    blocked: null,
    settledAt: null,
    outcome: null,
    forgetAt: null,
  })
}

/** The tasks of the engine, by the names they are enqueued under. What is urgent has queues of its own and overtakes. */
export const PLAN_TASK = 'deliveries-plan'
export const SEND_TASK = 'deliveries-send'
export const URGENT_PLAN_TASK = 'deliveries-plan-urgent'
export const URGENT_SEND_TASK = 'deliveries-send-urgent'

type Queued = Pick<Delivery, 'id' | 'urgent'>

/** @param round makes the id new where the same work must be enqueued again (queues take an id only once) */
export const enqueuePlan = (deps: Pick<Deps, 'tasks'>, { id, urgent }: Queued, round = ''): Promise<void> =>
  deps.tasks.enqueue(urgent ? URGENT_PLAN_TASK : PLAN_TASK, { deliveryId: id }, { id: `plan-${id}${round}` })

export const enqueueSend = (
  deps: Pick<Deps, 'tasks'>,
  { id, urgent }: Queued,
  { batchId, round = '' }: { batchId: string; round?: string },
): Promise<void> =>
  deps.tasks.enqueue(
    urgent ? URGENT_SEND_TASK : SEND_TASK,
    { deliveryId: id, batchId },
    { id: `send-${id}-${batchId}${round}` },
  )

/** A call to the queue takes some 30 ms in the cloud; a city's 450 one after the other would take longer than sending. */
const ENQUEUED_AT_ONCE = 32

/** A task for each of these batches, in their order. */
export const enqueueSends = async (
  deps: Pick<Deps, 'tasks'>,
  delivery: Queued,
  { batchIds, round }: { batchIds: string[]; round?: string },
): Promise<void> => {
  for (let from = 0; from < batchIds.length; from += ENQUEUED_AT_ONCE) {
    const some = batchIds.slice(from, from + ENQUEUED_AT_ONCE)
    await Promise.all(some.map((batchId) => enqueueSend(deps, delivery, { batchId, round })))
  }
}

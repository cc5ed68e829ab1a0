import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { RECIPIENTS_KEPT_DAYS } from './delivery.ts'
import { countOpenBatches, deliveries } from './store.ts'
import { type Subjects, subjectOf } from './subject.ts'

/** Ends a planned (or stopped) delivery whose batches are all settled. Nothing happens while one is open. */
export const closeIfDone = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  subjects: Subjects,
  deliveryId: string,
): Promise<void> => {
  if ((await countOpenBatches(deps, deliveryId)) > 0) return
  await deps.db.runTransaction(async (transaction) => {
    const reference = deliveries(deps).doc(deliveryId)
    const delivery = await read(reference, transaction)
    if (!delivery || delivery.settledAt !== null) return
    const ended = delivery.status === 'sending' || delivery.status === 'stopped'
    if (!ended) return
    if (delivery.status === 'sending') await subjectOf(subjects, delivery).done(transaction, delivery)
    const now = deps.clock.now()
    transaction.update(reference, {
      status: delivery.status === 'sending' ? 'done' : 'stopped',
      settledAt: toInstant(now),
      forgetAt: toInstant(now.add(RECIPIENTS_KEPT_DAYS, 'day')),
    })
  })
}

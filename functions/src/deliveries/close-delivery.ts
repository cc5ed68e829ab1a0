import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { RECIPIENTS_KEPT_DAYS } from './delivery.ts'
import { notSentBatches, outcomeOf } from './ledger.ts'
import { type BatchHead, countOpenBatches, deliveries } from './store.ts'
import { type Subjects, subjectOf } from './subject.ts'

/** Whom a delivery went to that was stopped before its plan was finished: all it had placed by then. */
const placed = (heads: BatchHead[]): number =>
  heads.reduce((sum, { state, size, droppedCount }) => sum + (state === 'replaced' ? droppedCount : size), 0)

/**
 * Ends a planned (or stopped) delivery whose batches are all settled, and keeps how it ended. Nothing happens while one is
 * open. For one that has ended the outcome is looked at again: a worker given up for dead may have had an answer after all.
 */
export const closeIfDone = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  subjects: Subjects,
  deliveryId: string,
): Promise<void> => {
  if ((await countOpenBatches(deps, deliveryId)) > 0) return
  const heads = await notSentBatches(deps, deliveryId)
  await deps.db.runTransaction(async (transaction) => {
    const reference = deliveries(deps).doc(deliveryId)
    const delivery = await read(reference, transaction)
    if (delivery?.status !== 'sending' && delivery?.status !== 'stopped' && delivery?.status !== 'done') return
    const people = delivery.people ?? placed(heads)
    const outcome = outcomeOf(people, heads)
    if (delivery.settledAt !== null) return void transaction.update(reference, { outcome })
    if (delivery.status === 'sending') await subjectOf(subjects, delivery).done(transaction, delivery)
    const now = deps.clock.now()
    transaction.update(reference, {
      status: delivery.status === 'sending' ? 'done' : 'stopped',
      people,
      blocked: delivery.blocked ?? 0,
      outcome,
      settledAt: toInstant(now),
      forgetAt: toInstant(now.add(RECIPIENTS_KEPT_DAYS, 'day')),
    })
  })
}

/** Workers under way at the same time (index.ts, local.ts): so many batches before the last one somebody may still be busy. */
const UNDER_WAY = 100

/**
 * Whether the batch may have been the last open one, so that it is worth looking. Looking after each would cost a read a
 * batch; what slips through is found by the sweep.
 */
export const mayHaveBeenLast = (
  { number, attempts }: { number: number; attempts: number },
  batchCount: number | null,
): boolean => batchCount === null || number >= batchCount - UNDER_WAY || attempts > 1

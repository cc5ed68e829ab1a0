import type { Deps } from '../deps.ts'
import type { BatchState, Delivery, DeliveryProgress, Fate, Outcome } from './delivery.ts'
import { type BatchHead, batchHeads, findDelivery } from './store.ts'

/** Where everybody of a delivery stands. */
export interface Ledger {
  progress: DeliveryProgress
  /** What became of the people of a batch, by its number; of a batch that was split, of those who stayed in. */
  fateOf(batch: number): Fate
}

/** Everything but `sent`: in a delivery that goes well these are few, and fewer every moment. */
const NOT_SENT: BatchState[] = ['pending', 'sending', 'refused', 'replaced', 'uncertain', 'stopped']

const FATES: Record<Exclude<BatchState, 'replaced'>, Fate> = {
  pending: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  refused: 'refused',
  uncertain: 'uncertain',
  stopped: 'stopped',
}

/** Sums over the batches that are not sent; who is in none of them has been sent to. */
const account = (people: number, heads: BatchHead[]) => {
  const sums = { waiting: 0, refused: 0, malformed: 0, uncertain: 0, stopped: 0 }
  const notSent: Outcome['notSent'] = {}
  for (const { number, state, size, droppedCount } of heads) {
    if (state === 'replaced') {
      sums.refused += droppedCount
      sums.malformed += droppedCount
      // The last of a split batch leaves nobody behind; else the one that took over says what became of them.
      if (size === droppedCount) notSent[number] ??= 'refused'
      continue
    }
    const fate = FATES[state]
    if (fate === 'sent') continue
    sums[fate] += size
    notSent[number] = fate
  }
  const { waiting, refused, uncertain, stopped } = sums
  return { ...sums, sent: people - waiting - refused - uncertain - stopped, notSent }
}

/** How a delivery ends whose batches are all settled. @param heads its batches that were not sent */
export const outcomeOf = (people: number, heads: BatchHead[]): Outcome => {
  const { waiting: _, ...outcome } = account(people, heads)
  return outcome
}

/** The batches of a delivery that were not sent (yet): one query, one moment. */
export const notSentBatches = (deps: Pick<Deps, 'db'>, deliveryId: string): Promise<BatchHead[]> =>
  batchHeads(deps, deliveryId, NOT_SENT)

const ledgerOf = (
  { status, paused, people, blocked }: Delivery,
  { notSent, ...sums }: Omit<Outcome, 'notSent'> & { waiting: number; notSent: Outcome['notSent'] },
): Ledger => ({
  progress: { status, paused, total: people ?? 0, blocked: blocked ?? 0, ...sums },
  fateOf: (batch) => (people === null ? 'waiting' : (notSent[batch] ?? 'sent')),
})

/**
 * Where everybody of a delivery stands. One read once it is settled; before that also one for every batch that is not sent
 * yet, all seen at one moment, so the figures always add up. No list of recipients is read.
 */
export const readLedger = async (deps: Pick<Deps, 'db'>, deliveryId: string): Promise<Ledger | null> => {
  const delivery = await findDelivery(deps, deliveryId)
  if (!delivery) return null
  if (delivery.outcome) return ledgerOf(delivery, { ...delivery.outcome, waiting: 0 })
  // Before it is planned there is no total to take the open ones from.
  const heads = delivery.people === null ? [] : await notSentBatches(deps, deliveryId)
  return ledgerOf(delivery, account(delivery.people ?? 0, heads))
}

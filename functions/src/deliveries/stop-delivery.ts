import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import type { Delivery } from './delivery.ts'
import { deliveries } from './store.ts'

/**
 * Reads a delivery in the caller's transaction and gives back what stops it: batches that have not gone out never will.
 * (Transactions read before they write, hence two steps.) Stopping one that has ended changes nothing.
 */
export const prepareStop = async (
  deps: Pick<Deps, 'db'>,
  transaction: Transaction,
  deliveryId: string,
): Promise<() => void> => {
  const reference = deliveries(deps).doc(deliveryId)
  const delivery: Delivery | null = await read(reference, transaction)
  return () => {
    if (delivery && delivery.settledAt === null && delivery.status !== 'stopped')
      transaction.update(reference, { status: 'stopped', paused: null })
  }
}

import type { Deps } from '../deps.ts'
import { toInstant } from '../platform/time.ts'
import { batches, openBatches, unsettledDeliveries } from './store.ts'

/**
 * Ends every lease: what a worker had in hand when it died is sent on at once (under the same retry key), not only when the
 * lease has run out and the sweep comes by. Only for a root that knows that no other worker is alive: the local one, whose
 * database belongs to a single process.
 */
export const releaseLeases = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<void> => {
  const now = toInstant(deps.clock.now())
  for (const { id } of await unsettledDeliveries(deps))
    for (const batch of await openBatches(deps, id))
      if (batch.state === 'sending') await batches(deps, id).doc(batch.id).update({ leaseUntil: now })
}

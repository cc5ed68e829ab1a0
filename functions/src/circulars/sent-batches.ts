import { readLedger } from '../deliveries/ledger.ts'
import type { Deps } from '../deps.ts'
import type { Circular } from './circular.ts'
import type { IsSent } from './reach.ts'

/** Which batches of a circular's delivery LINE has taken. One without a delivery was handed out before this system counted. */
export const sentBatches = async (
  deps: Pick<Deps, 'db'>,
  { deliveryId }: Pick<Circular, 'deliveryId'>,
): Promise<IsSent> => {
  if (!deliveryId) return () => true
  const ledger = await readLedger(deps, deliveryId)
  return (batch) => ledger?.fateOf(batch) === 'sent'
}

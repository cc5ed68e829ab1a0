import { writeAudit } from '../audit/write-audit.ts'
import { prepareStop } from '../deliveries/stop-delivery.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { type Circular, senderPlace, withdraw } from './circular.ts'
import { circulars, getCircular } from './store.ts'

/**
 * Takes a circular back: nothing more is sent and its page says so. What LINE has delivered stays delivered.
 * Done twice it stays as it was the first time.
 * @throws NotFound outside the officer's scope; Conflict for a draft
 */
export const withdrawCircular = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  who: Identity,
  { circularId, reason }: { circularId: string; reason: string },
): Promise<Circular> => {
  who.require('circular.withdraw', senderPlace(await getCircular(deps, circularId)))
  return deps.db.runTransaction(async (transaction) => {
    const reference = circulars(deps).doc(circularId)
    const circular = await read(reference, transaction)
    if (!circular) throw new NotFound()
    if (circular.status === 'withdrawn') return circular
    const stop = circular.deliveryId ? await prepareStop(deps, transaction, circular.deliveryId) : () => undefined
    const taken = withdraw(circular, { lineUserId: who.lineUserId, at: toInstant(deps.clock.now()), reason })
    transaction.set(reference, taken)
    stop()
    writeAudit(deps, transaction, {
      by: who.lineUserId,
      action: 'circular.withdrawn',
      on: { kind: 'circular', id: circularId },
      scopeIds: circular.senderPath,
    })
    return taken
  })
}

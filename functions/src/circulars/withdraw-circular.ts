import type { Transaction } from 'firebase-admin/firestore'
import { writeAudit } from '../audit/write-audit.ts'
import { prepareStop } from '../deliveries/stop-delivery.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { type Circular, senderPlace } from './circular.ts'
import { circulars, getCircular } from './store.ts'
import { withdraw } from './transitions.ts'

/**
 * Takes a circular back: nothing more is sent and its page says so. What LINE has delivered stays delivered.
 * Done twice it stays as it was the first time.
 * @throws NotFound outside the officer's scope; Conflict for a draft and for what still waits
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
    const by = { lineUserId: who.lineUserId, at: toInstant(deps.clock.now()) }
    const taken = withdraw(circular, { by, reason })
    if (taken === circular) return circular
    const stops: (() => void)[] = []
    for (const deliveryId of await deliveriesToStop(deps, transaction, circular))
      stops.push(await prepareStop(deps, transaction, deliveryId))
    transaction.set(reference, taken)
    for (const stop of stops) stop()
    writeAudit(deps, transaction, {
      by: who.lineUserId,
      action: 'circular.withdrawn',
      on: { kind: 'circular', id: circularId },
      scopeIds: circular.senderPath,
    })
    return taken
  })
}

/** Its own delivery and its reminders; a digest goes on as long as something else in it stands. */
const deliveriesToStop = async (
  deps: Pick<Deps, 'db'>,
  transaction: Transaction,
  { id, deliveryId, timing, reminders }: Circular,
): Promise<string[]> => {
  const reminding = reminders.flatMap((reminder) => reminder.deliveryId ?? [])
  if (!deliveryId) return reminding
  if (timing?.kind !== 'digest') return [deliveryId, ...reminding]
  const { docs } = await transaction.get(circulars(deps).where('deliveryId', '==', deliveryId))
  const others = docs.map((doc) => doc.data()).filter((circular) => circular.id !== id)
  return others.every(({ status }) => status === 'withdrawn') ? [deliveryId, ...reminding] : reminding
}

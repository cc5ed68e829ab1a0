import type { Transaction } from 'firebase-admin/firestore'
import { writeAudit } from '../audit/write-audit.ts'
import { prepareStop } from '../deliveries/stop-delivery.ts'
import { deliveries } from '../deliveries/store.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { type Circular, senderPlace } from './circular.ts'
import { DIGEST } from './digests/digest.ts'
import { digests } from './digests/store.ts'
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

/** Whether the delivery is a digest in which another circular still stands. */
const carriesOthers = async (
  deps: Pick<Deps, 'db'>,
  transaction: Transaction,
  { id, deliveryId }: { id: string; deliveryId: string },
): Promise<boolean> => {
  const delivery = await read(deliveries(deps).doc(deliveryId), transaction)
  if (delivery?.subject.kind !== DIGEST) return false
  const digest = await read(digests(deps).doc(delivery.subject.id), transaction)
  const others = digest?.circularIds.filter((each) => each !== id) ?? []
  if (others.length === 0) return false
  const found = await transaction.getAll(...others.map((each) => circulars(deps).doc(each)))
  return found.some((each) => each.exists && each.data()?.status !== 'withdrawn')
}

/** Its own delivery and its reminders; a digest goes on as long as something else in it stands. */
const deliveriesToStop = async (
  deps: Pick<Deps, 'db'>,
  transaction: Transaction,
  { id, deliveryId, reminders }: Circular,
): Promise<string[]> => {
  const reminding = reminders.flatMap((reminder) => reminder.deliveryId ?? [])
  if (!deliveryId || (await carriesOthers(deps, transaction, { id, deliveryId }))) return reminding
  return [deliveryId, ...reminding]
}

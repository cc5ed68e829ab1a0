import type { Deps } from '../../deps.ts'
import { collection } from '../../platform/collection.ts'
import { Circular } from '../circular.ts'
import { circulars } from '../store.ts'
import { DIGEST_LIMIT, Digest } from './digest.ts'

type Db = Pick<Deps, 'db'>

/** How many due circulars a look for due digests reads; the areas behind them are looked for again five minutes later. */
const LOOKED_AT = 500

export const digests = ({ db }: Db) => collection(db, 'digests', Digest)

/**
 * The circulars that wait for an area's digest, those due first; as many as fit into one.
 * @param within only what was sent from this area or from below it
 */
export const waitingForDigest = async (deps: Db, areaId: string, within = areaId): Promise<Circular[]> => {
  const { docs } = await circulars(deps)
    .where('status', '==', 'scheduled')
    .where('schedule.digestAreaId', '==', areaId)
    .where('senderPath', 'array-contains', within)
    .orderBy('schedule.at')
    .limit(DIGEST_LIMIT)
    .get()
  return docs.map((doc) => doc.data())
}

/** Areas for whose digest something has waited until now. */
export const areasWithDueDigest = async (deps: Db, now: string): Promise<string[]> => {
  const { docs } = await circulars(deps)
    .where('status', '==', 'scheduled')
    .where('schedule.kind', '==', 'digest')
    .where('schedule.at', '<=', now)
    .orderBy('schedule.at')
    .limit(LOOKED_AT)
    .get()
  return [...new Set(docs.flatMap((doc) => doc.data().schedule?.digestAreaId ?? []))]
}

/** The circulars of a digest, each at its place; null for one that is no more. */
export const circularsIn = async (
  deps: Db,
  { circularIds }: Pick<Digest, 'circularIds'>,
): Promise<(Circular | null)[]> => {
  const found = await deps.db.getAll(...circularIds.map((id) => circulars(deps).doc(id)))
  return found.map((each) => (each.exists ? Circular.parse(each.data()) : null))
}

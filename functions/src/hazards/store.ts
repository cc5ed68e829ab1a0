import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { Follow, Hazard, HazardEvent } from './hazard.ts'
import { HazardPicture } from './hazard-picture.ts'

type Db = Pick<Deps, 'db'>

export const hazards = ({ db }: Db) => collection(db, 'hazards', Hazard)
export const hazardEvents = ({ db }: Db) => collection(db, 'hazardEvents', HazardEvent)
export const follows = ({ db }: Db) => collection(db, 'hazardFollows', Follow)
export const hazardPictures = ({ db }: Db) => collection(db, 'hazardPictures', HazardPicture)

/** @throws NotFound when there is no such report */
export const getHazard = async (deps: Db, id: string, transaction?: Transaction): Promise<Hazard> => {
  const hazard = await read(hazards(deps).doc(id), transaction)
  if (!hazard) throw new NotFound('hazard-gone')
  return hazard
}

/** The reports of these ids, in their order, each once. */
export const reportsById = async (deps: Db, ids: string[]): Promise<Hazard[]> => {
  if (ids.length === 0) return []
  const found = await deps.db.getAll(...[...new Set(ids)].map((id) => hazards(deps).doc(id)))
  return found.flatMap((snapshot) => (snapshot.exists ? [Hazard.parse(snapshot.data())] : []))
}

/** All reports that stand for one another: the one at the root and those merged into it, the root first, then by age. */
export const groupOf = async (deps: Db, rootId: string, transaction?: Transaction): Promise<Hazard[]> => {
  const query = hazards(deps).where('rootId', '==', rootId)
  const { docs } = await (transaction ? transaction.get(query) : query.get())
  return docs
    .map((doc) => doc.data())
    .sort((a, b) => Number(b.id === rootId) - Number(a.id === rootId) || (a.openedAt < b.openedAt ? -1 : 1))
}

/** Values in one `in` filter: Firestore takes 30, the in-memory one 10. */
const IN_LIMIT = 10

/** Reads what belongs to many ids, some at a time; each id is asked for once. @param atOnce as many as one `in` filter takes */
export const ofMany = async <T>(
  ids: string[],
  readSome: (ids: string[]) => Promise<T[]>,
  atOnce = IN_LIMIT,
): Promise<T[]> => {
  const unique = [...new Set(ids)]
  const parts = Array.from({ length: Math.ceil(unique.length / atOnce) }, (_, index) =>
    unique.slice(index * atOnce, (index + 1) * atOnce),
  )
  return (await Promise.all(parts.map(readSome))).flat()
}

/** The followers of some reports, each as often as they follow one of them. */
export const followsOf = (deps: Db, hazardIds: string[]): Promise<Follow[]> =>
  ofMany(hazardIds, async (ids) =>
    (await follows(deps).where('hazardId', 'in', ids).get()).docs.map((doc) => doc.data()),
  )

/** What happened to some reports, the oldest first. */
export const eventsOf = async (deps: Db, hazardIds: string[]): Promise<HazardEvent[]> => {
  const found = await ofMany(hazardIds, async (ids) =>
    (await hazardEvents(deps).where('hazardId', 'in', ids).get()).docs.map((doc) => doc.data()),
  )
  return found.sort((a, b) => (a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1))
}

/** The pictures of some reports, in the order they were sent. */
export const picturesOf = async (
  deps: Db,
  hazardIds: string[],
  transaction?: Transaction,
): Promise<HazardPicture[]> => {
  const found = await ofMany(hazardIds, async (ids) => {
    const query = hazardPictures(deps).where('hazardId', 'in', ids)
    return (await (transaction ? transaction.get(query) : query.get())).docs.map((doc) => doc.data())
  })
  return found.sort((a, b) => a.order - b.order || (a.at < b.at ? -1 : 1))
}

/** The reports somebody told of or follows, by id. */
export const followedBy = async (deps: Db, lineUserId: string): Promise<Follow[]> =>
  (await follows(deps).where('lineUserId', '==', lineUserId).get()).docs.map((doc) => doc.data())

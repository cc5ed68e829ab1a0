import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { Follow, Hazard, HazardEvent, HazardPicture } from './hazard.ts'

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

/** All reports that stand for one another: the one at the root and those merged into it, the root first, then by age. */
export const groupOf = async (deps: Db, rootId: string, transaction?: Transaction): Promise<Hazard[]> => {
  const query = hazards(deps).where('rootId', '==', rootId)
  const { docs } = await (transaction ? transaction.get(query) : query.get())
  return docs
    .map((doc) => doc.data())
    .sort((a, b) => Number(b.id === rootId) - Number(a.id === rootId) || (a.openedAt < b.openedAt ? -1 : 1))
}

const ofAll = <T>(ids: string[], readSome: (ids: string[]) => Promise<T[]>): Promise<T[]> =>
  ids.length === 0 ? Promise.resolve([]) : readSome(ids)

/** The followers of some reports (at most 30), each as often as they follow one of them. */
export const followsOf = (deps: Db, hazardIds: string[]): Promise<Follow[]> =>
  ofAll(hazardIds, async (ids) =>
    (await follows(deps).where('hazardId', 'in', ids).get()).docs.map((doc) => doc.data()),
  )

/** What happened to some reports (at most 30), the oldest first. */
export const eventsOf = (deps: Db, hazardIds: string[]): Promise<HazardEvent[]> =>
  ofAll(hazardIds, async (ids) =>
    (await hazardEvents(deps).where('hazardId', 'in', ids).get()).docs
      .map((doc) => doc.data())
      .sort((a, b) => (a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1)),
  )

/** The pictures of some reports (at most 30), in the order they were sent. */
export const picturesOf = (deps: Db, hazardIds: string[]): Promise<HazardPicture[]> =>
  ofAll(hazardIds, async (ids) =>
    (await hazardPictures(deps).where('hazardId', 'in', ids).get()).docs
      .map((doc) => doc.data())
      .sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1)),
  )

/** The reports somebody told of or follows, by id. */
export const followedBy = async (deps: Db, lineUserId: string): Promise<Follow[]> =>
  (await follows(deps).where('lineUserId', '==', lineUserId).get()).docs.map((doc) => doc.data())

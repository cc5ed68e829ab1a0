import type { Place } from '../areas/area.ts'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { Circular } from './circular.ts'
import { packedTally } from './packed-tally.ts'
import { Receipt, Tally } from './reach.ts'

type Db = Pick<Deps, 'db'>

export const circulars = ({ db }: Db) => collection(db, 'circulars', Circular)
export const receipts = ({ db }: Db, circularId: string) => collection(db, `circulars/${circularId}/receipts`, Receipt)
export const tallies = ({ db }: Db, circularId: string) =>
  collection(db, `circulars/${circularId}/tallies`, Tally, packedTally)

/** @throws NotFound when there is no such circular */
export const getCircular = async (deps: Db, id: string): Promise<Circular> => {
  const circular = await read(circulars(deps).doc(id))
  if (!circular) throw new NotFound()
  return circular
}

/** The tallies of a circular inside an area (city, district or association). */
export const talliesIn = async (deps: Db, circularId: string, areaId: string): Promise<Tally[]> => {
  const { docs } = await tallies(deps, circularId).where('scopeIds', 'array-contains', areaId).get()
  return docs.map((doc) => doc.data())
}

/** All the books of a circular: a tally for each roster of its audience. */
export const allTallies = async (deps: Db, circularId: string): Promise<Tally[]> =>
  (await tallies(deps, circularId).get()).docs.map((doc) => doc.data())

/** Circulars that have been sent and are to be confirmed by this day. */
export const sentToConfirmBy = async (deps: Db, day: string): Promise<Circular[]> => {
  const { docs } = await circulars(deps).where('status', '==', 'sent').where('confirmBy', '==', day).get()
  return docs.map((doc) => doc.data())
}

/** The circulars that put this one right, oldest first, drafts too. */
export const correctionsOf = async (deps: Db, circularId: string): Promise<Circular[]> => {
  const { docs } = await circulars(deps).where('corrects', '==', circularId).get()
  return docs.map((doc) => doc.data()).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}

/** Published circulars from above an area that go to it or to parts of it, newest first. */
export const publishedInside = async (
  deps: Db,
  { area, since, limit }: { area: Place; since: string; limit: number },
): Promise<Circular[]> => {
  const { docs } = await circulars(deps)
    .where('audiencePath', 'array-contains', area.id)
    .where('senderAreaId', 'in', area.ancestorIds)
    .where('publishedAt', '>', since)
    .orderBy('publishedAt', 'desc')
    .limit(limit)
    .get()
  return docs.map((doc) => doc.data())
}

/** What an area wrote, newest first. */
export const writtenBy = async (deps: Db, senderAreaId: string, limit: number): Promise<Circular[]> => {
  const { docs } = await circulars(deps)
    .where('senderAreaId', '==', senderAreaId)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .get()
  return docs.map((doc) => doc.data())
}

/** Circulars that wait for a second officer or for their time. */
export const waitingCirculars = async (deps: Db): Promise<Circular[]> => {
  const { docs } = await circulars(deps).where('status', 'in', ['awaitingApproval', 'scheduled']).get()
  return docs.map((doc) => doc.data())
}

/** What waits for a second officer in an area and below it, what has waited longest first. */
export const awaitingApprovalIn = async (deps: Db, areaId: string, limit: number): Promise<Circular[]> => {
  const { docs } = await circulars(deps)
    .where('senderPath', 'array-contains', areaId)
    .where('status', '==', 'awaitingApproval')
    .orderBy('updatedAt')
    .limit(limit)
    .get()
  return docs.map((doc) => doc.data())
}

/** What an area wrote that waits for a second officer or for its time. */
export const waitingOf = async (deps: Db, senderAreaId: string): Promise<Circular[]> => {
  const { docs } = await circulars(deps)
    .where('senderAreaId', '==', senderAreaId)
    .where('status', 'in', ['awaitingApproval', 'scheduled'])
    .get()
  return docs.map((doc) => doc.data())
}

/** Circulars whose wait ends by itself and is over; what waits for a digest is not among them. */
export const dueCirculars = async (deps: Db, now: string): Promise<Circular[]> => {
  const { docs } = await circulars(deps)
    .where('status', '==', 'scheduled')
    .where('schedule.kind', 'in', ['hold', 'time', 'quiet'])
    .where('schedule.at', '<=', now)
    .get()
  return docs.map((doc) => doc.data())
}

import type { Deps } from '../deps.ts'
import type { Hazard, HazardEvent } from './hazard.ts'
import type { HazardPicture } from './hazard-picture.ts'
import { eventsOf, followsOf, hazards, ofMany, picturesOf } from './store.ts'

type Db = Pick<Deps, 'db'>

/** Reports that stand for one another, with what people look at. */
export interface Group {
  root: Hazard
  /** The root too, which is first; the others by age. */
  reports: Hazard[]
  /** In the order they were sent. */
  pictures: HazardPicture[]
  /** How many people wait for it; somebody who follows two of its reports is one. */
  followers: number
}

/** The reports of the groups of these roots, the roots themselves among them, in no order. */
export const reportsWith = (deps: Db, rootIds: string[]): Promise<Hazard[]> =>
  ofMany(rootIds, async (ids) => (await hazards(deps).where('rootId', 'in', ids).get()).docs.map((doc) => doc.data()))

/** People of each group with more than one report: only there somebody could be counted twice, so only there follows are read. */
const peopleOf = async (deps: Db, byRoot: Map<string, Hazard[]>): Promise<Map<string, Set<string>>> => {
  const merged = [...byRoot.values()].filter((reports) => reports.length > 1).flat()
  const rootOf = new Map(merged.map(({ id, rootId }) => [id, rootId]))
  const people = new Map<string, Set<string>>()
  for (const { hazardId, lineUserId } of await followsOf(deps, [...rootOf.keys()])) {
    const rootId = rootOf.get(hazardId) ?? hazardId
    people.set(rootId, (people.get(rootId) ?? new Set()).add(lineUserId))
  }
  return people
}

/** The groups of these roots, by the root's id; of an id that is no root's there is none. Some queries, however many are asked for. */
export const groupsOf = async (deps: Db, rootIds: string[]): Promise<Map<string, Group>> => {
  const reports = (await reportsWith(deps, rootIds)).toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1))
  const byRoot = Map.groupBy(reports, ({ rootId }) => rootId)
  const [pictures, people] = await Promise.all([
    picturesOf(
      deps,
      reports.map(({ id }) => id),
    ),
    peopleOf(deps, byRoot),
  ])
  const picturesByReport = Map.groupBy(pictures, ({ hazardId }) => hazardId)
  return new Map(
    [...byRoot].flatMap(([rootId, members]) => {
      const root = members.find(({ id }) => id === rootId)
      if (!root) return []
      const inOrder = [root, ...members.filter(({ id }) => id !== rootId)]
      const group: Group = {
        root,
        reports: inOrder,
        pictures: inOrder.flatMap(({ id }) => picturesByReport.get(id) ?? []),
        followers: people.get(rootId)?.size ?? (members.length > 1 ? 0 : root.followerCount),
      }
      return [[rootId, group] as const]
    }),
  )
}

/** What happened in groups, the oldest first, by the report's id. */
export const eventsIn = async (deps: Db, groups: Iterable<Group>): Promise<Map<string, HazardEvent[]>> => {
  const ids = [...groups].flatMap(({ reports }) => reports.map(({ id }) => id))
  return Map.groupBy(await eventsOf(deps, ids), ({ hazardId }) => hazardId)
}

import type { Deps } from '../../deps.ts'
import { type Hazard, OWN_VIAS } from '../hazard.ts'
import { followedBy, hazards, reportsById } from '../store.ts'

type Db = Pick<Deps, 'db'>

/** Nobody looks further back; who has told of more sees the last ones. */
const SHOWN = 100

/** What somebody has told of for themselves, the last first. */
const reportedBy = async (deps: Db, lineUserId: string): Promise<Hazard[]> => {
  const { docs } = await hazards(deps)
    .where('by', '==', lineUserId)
    .where('via', 'in', OWN_VIAS)
    .orderBy('openedAt', 'desc')
    .limit(SHOWN)
    .get()
  return docs.map((doc) => doc.data())
}

/**
 * What somebody told of or follows. What they follow and what stands for their own report is one and the same thing, so it is there
 * once, as their own.
 */
export const hazardsFor = async (deps: Db, lineUserId: string): Promise<Hazard[]> => {
  const [own, followed] = await Promise.all([reportedBy(deps, lineUserId), followedBy(deps, lineUserId)])
  const ownIds = new Set(own.map(({ id }) => id))
  const newestFirst = followed.toSorted((a, b) => (a.since < b.since ? 1 : -1)).map(({ hazardId }) => hazardId)
  const others = await reportsById(deps, newestFirst.filter((id) => !ownIds.has(id)).slice(0, SHOWN))
  const shown = new Map(own.map((hazard) => [hazard.rootId, hazard]))
  const once = others.filter((hazard) => !shown.has(hazard.rootId) && shown.set(hazard.rootId, hazard))
  return [...own, ...once]
}

import type { Deps } from '../../deps.ts'
import { Hazard, type HazardEvent } from '../hazard.ts'
import { mergedBelow } from '../merged-below.ts'
import { groupOf, hazards } from '../store.ts'
import type { NewsItem } from './news-run.ts'

/** What is told of these changes, and whose followers hear of it as the reports are merged now. */
export const newsItems = async (deps: Pick<Deps, 'db'>, events: readonly HazardEvent[]): Promise<NewsItem[]> => {
  const ids = [...new Set(events.map(({ hazardId }) => hazardId))]
  if (ids.length === 0) return []
  const found = await deps.db.getAll(...ids.map((id) => hazards(deps).doc(id)))
  const rootOf = new Map(found.flatMap((each) => (each.exists ? [[each.id, Hazard.parse(each.data()).rootId]] : [])))
  const groups = new Map(
    await Promise.all(
      [...new Set(rootOf.values())].map(async (rootId) => [rootId, await groupOf(deps, rootId)] as const),
    ),
  )
  return events.map(({ id, hazardId }) => {
    const rootId = rootOf.get(hazardId) ?? hazardId
    // What happened to one that was merged in concerns those alone who followed it: to the others it is somebody else's report.
    const heardBy = [...new Set([hazardId, ...mergedBelow(hazardId, groups.get(rootId) ?? [])])]
    return { eventId: id, rootId, heardBy }
  })
}

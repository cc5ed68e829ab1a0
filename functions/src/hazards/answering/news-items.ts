import type { Deps } from '../../deps.ts'
import { Hazard, type HazardEvent } from '../hazard.ts'
import { groupOf, hazards } from '../store.ts'
import type { NewsItem } from './news-run.ts'

type Link = Pick<Hazard, 'id' | 'mergedInto'>

/**
 * Whose followers hear of what happens to a report: the report itself and all that are merged into it, directly or not. What
 * happened to one that was merged in concerns those alone who followed it: to the others it is somebody else's report.
 */
export const heardBy = (hazardId: string, group: readonly Link[]): string[] => {
  const mergedInto = new Map(group.map((each) => [each.id, each.mergedInto]))
  const leadsThere = (from: string): boolean => {
    const seen = new Set<string>()
    for (let id: string | null = from; id !== null && !seen.has(id); id = mergedInto.get(id) ?? null) {
      if (id === hazardId) return true
      seen.add(id)
    }
    return false
  }
  return [hazardId, ...group.map(({ id }) => id).filter((id) => id !== hazardId && leadsThere(id))]
}

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
    return { eventId: id, rootId, heardBy: heardBy(hazardId, groups.get(rootId) ?? []) }
  })
}

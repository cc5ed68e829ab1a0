import type { Hazard } from './hazard.ts'

type Link = Pick<Hazard, 'id' | 'mergedInto'>

/** The ids of the reports that are merged into this one, directly or not, out of its group; not its own. */
export const mergedBelow = (hazardId: string, group: readonly Link[]): string[] => {
  const mergedInto = new Map(group.map((each) => [each.id, each.mergedInto]))
  const leadsThere = (from: string): boolean => {
    const seen = new Set<string>()
    for (let id: string | null = from; id !== null && !seen.has(id); id = mergedInto.get(id) ?? null) {
      if (id === hazardId) return true
      seen.add(id)
    }
    return false
  }
  return group.map(({ id }) => id).filter((id) => id !== hazardId && leadsThere(id))
}

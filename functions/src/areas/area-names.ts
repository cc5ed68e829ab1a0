import type { Deps } from '../deps.ts'
import type { Area } from './area.ts'
import type { AreaName, AreaView } from './contract.ts'
import { areasById, countChildren } from './store.ts'

export const areaName = ({ id, kind, name }: Area): AreaName => ({ id, kind, name })

/** Names of areas by id; ids that name nothing are not in the map. */
export const areaNames = async (deps: Pick<Deps, 'db'>, ids: string[]): Promise<Map<string, AreaName>> =>
  new Map((await areasById(deps, ids)).map((area) => [area.id, areaName(area)]))

/** Areas with their path and the number of areas below, for pages that show the tree. */
export const areaViews = async (deps: Pick<Deps, 'db'>, areas: Area[]): Promise<AreaView[]> => {
  const [names, children] = await Promise.all([
    areaNames(
      deps,
      areas.flatMap((area) => area.ancestorIds),
    ),
    countChildren(
      deps,
      areas.filter((area) => area.kind !== 'block').map((area) => area.id),
    ),
  ])
  return areas.map((area) => ({
    ...area,
    path: area.ancestorIds.flatMap((id) => names.get(id) ?? []),
    childCount: children.get(area.id) ?? 0,
  }))
}

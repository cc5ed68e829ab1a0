import type { Deps } from '../deps.ts'
import { type Route, route } from '../platform/route.ts'
import { areaViews } from './area-names.ts'
import { listAreas } from './contract.ts'
import { areasById, childAreas, getArea } from './store.ts'

export const areaRoutes = (deps: Pick<Deps, 'db'>): Route[] => [
  route(listAreas, async ({ query, who }) => {
    if (!query.under) {
      const own = await areasById(
        deps,
        who.grants.map((grant) => grant.areaId),
      )
      return { areas: await areaViews(deps, own) }
    }
    const parent = await getArea(deps, query.under)
    who.require('area.read', parent)
    return { areas: await areaViews(deps, await childAreas(deps, parent.id)) }
  }),
]

import { areaNames } from '../areas/area-names.ts'
import { areas, getArea } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { type Route, route } from '../platform/route.ts'
import { listOfficers } from './contract.ts'
import { currentGrantsIn } from './store.ts'

export const officerRoutes = (deps: Pick<Deps, 'db' | 'clock'>): Route[] => [
  route(listOfficers, async ({ query, who }) => {
    const area = await getArea(deps, query.areaId)
    who.require('officer.read', area)
    const below = await areas(deps).where('ancestorIds', 'array-contains', area.id).select().get()
    const held = await currentGrantsIn(deps, [area.id, ...below.docs.map((doc) => doc.id)])
    const names = await areaNames(
      deps,
      held.map((grant) => grant.areaId),
    )
    return {
      offices: held.flatMap(({ id, role, areaId, from, until }) => {
        const name = names.get(areaId)
        return name ? [{ grantId: id, role, area: name, from, until }] : []
      }),
    }
  }),
]

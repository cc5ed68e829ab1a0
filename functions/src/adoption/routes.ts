import type { Area } from '../areas/area.ts'
import { areaName } from '../areas/area-names.ts'
import { childAreas, getArea } from '../areas/store.ts'
import { showsCounts } from '../circulars/small-numbers.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../platform/failures.ts'
import { type Route, route } from '../platform/route.ts'
import { countPart, sumCounts } from '../rosters/counts.ts'
import type { RosterPart } from '../rosters/roster.ts'
import { rosterParts } from '../rosters/store.ts'
import { getAdoption } from './contract.ts'

const adoptionIn = (parts: RosterPart[], area: Area) => {
  const inside = parts.filter(({ roster }) => area.kind === 'block' || roster.scopeIds.includes(area.id))
  const narrowed =
    area.kind === 'block' ? inside.map(({ roster }) => ({ roster, blockIds: new Set([area.id]) })) : inside
  const { households: members, onLine, residents } = sumCounts(narrowed.map(countPart))
  return { households: area.households.all, members, onLine, residents }
}

export const adoptionRoutes = (deps: Pick<Deps, 'db'>): Route[] => [
  route(getAdoption, async ({ who, query }) => {
    const area = await getArea(deps, query.areaId)
    who.require('adoption.read', area)
    const parts = await rosterParts(deps, [area])
    const total = adoptionIn(parts, area)
    if (!showsCounts(who, area, total.members)) throw new NotFound()
    const children = area.kind === 'block' ? [] : await childAreas(deps, area.id)
    return {
      area: areaName(area),
      total,
      parts: children.map((child) => {
        const adoption = adoptionIn(parts, child)
        return { area: areaName(child), adoption: showsCounts(who, child, adoption.members) ? adoption : null }
      }),
    }
  }),
]

import { type Area, isWithin, pathIds, widestOnly } from '../areas/area.ts'
import { areasById } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { Invalid } from '../platform/failures.ts'
import { countBlocked, householdsOf, recipientsOf } from '../rosters/roster.ts'
import { rosterParts } from '../rosters/store.ts'
import type { Circular } from './circular.ts'
import type { AudienceCount } from './estimate.ts'

/**
 * The areas an officer chose, without overlaps.
 * @throws Invalid when one does not exist or lies outside the sender's area
 */
export const chooseAudience = async (deps: Pick<Deps, 'db'>, sender: Area, ids: string[]): Promise<Area[]> => {
  const chosen = await areasById(deps, ids)
  const allInside = chosen.length === new Set(ids).size && chosen.every((area) => isWithin(area, sender.id))
  if (!allInside) throw new Invalid('audience-outside', [{ path: 'audience', code: 'audience-outside' }])
  return widestOnly(chosen)
}

/** The audience as the circular keeps it. */
export const audienceFields = (audience: Area[]): Pick<Circular, 'audience' | 'audiencePath'> => ({
  audience: audience.map(({ id }) => id),
  audiencePath: [...new Set(audience.flatMap(pathIds))],
})

/** Whether a circular has to do with an area: it goes to all of it, to a part of it, or to something around it. */
export const concerns = (
  circular: Pick<Circular, 'audience' | 'audiencePath'>,
  area: Pick<Area, 'id' | 'ancestorIds'>,
) => circular.audiencePath.includes(area.id) || pathIds(area).some((id) => circular.audience.includes(id))

/** Whom a circular to these areas (without overlaps) would reach: households, and phones that get the message. */
export const countAudience = async (deps: Pick<Deps, 'db'>, audience: Area[]): Promise<AudienceCount> => {
  const parts = await rosterParts(deps, audience)
  const households = householdsOf(parts)
  const residents = await recipientsOf(parts)
  return {
    households: households.length,
    onLine: households.filter((household) => household.onLine).length,
    prefersPaper: households.filter((household) => household.prefersPaper).length,
    paperCopies: households.filter((household) => household.prefersPaper || !household.onLine).length,
    residents: residents.size,
    outside: [...residents.values()].filter(({ householdId }) => householdId === null).length,
    blocked: countBlocked(parts),
  }
}

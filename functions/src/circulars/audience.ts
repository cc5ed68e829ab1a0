import { type Area, isWithin, pathIds, widestOnly } from '../areas/area.ts'
import { areasById } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { Invalid } from '../platform/failures.ts'
import { countBlocked, householdsOf, recipientsIn } from '../rosters/roster.ts'
import { eachRosterPart } from '../rosters/store.ts'
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
  const count = { households: 0, onLine: 0, prefersPaper: 0, paperCopies: 0, outside: 0, blocked: 0 }
  const people = new Set<string>()
  // Part by part: a whole city's households at once would take more memory than all else.
  for await (const part of eachRosterPart(deps, audience)) {
    const households = householdsOf([part])
    count.households += households.length
    count.onLine += households.filter(({ onLine }) => onLine).length
    count.prefersPaper += households.filter(({ prefersPaper }) => prefersPaper).length
    count.paperCopies += households.filter(({ prefersPaper, onLine }) => prefersPaper || !onLine).length
    count.blocked += countBlocked([part])
    for (const { lineUserId, householdId } of recipientsIn(part)) {
      if (householdId === null && !people.has(lineUserId)) count.outside += 1
      people.add(lineUserId)
    }
  }
  return { ...count, residents: people.size }
}

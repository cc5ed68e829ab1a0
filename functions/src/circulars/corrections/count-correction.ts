import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { AudienceCount } from '../../rosters/counts.ts'
import { householdsOf, recipientsOf } from '../../rosters/roster.ts'
import { countAudience, rosterParts } from '../../rosters/store.ts'
import type { Circular } from '../circular.ts'
import { getCircular } from '../store.ts'
import { householdsThatGotIt, whoGotIt } from './recipients-of.ts'

/** Whom a correction reaches: of those who got the circular it puts right, whoever is still there. */
export const countCorrection = async (
  deps: Pick<Deps, 'db'>,
  { audience, original }: Pick<Circular, 'audience'> & { original: Circular },
): Promise<AudienceCount> => {
  const [parts, people, known] = await Promise.all([
    areasById(deps, audience).then((areas) => rosterParts(deps, areas)),
    whoGotIt(deps, original),
    householdsThatGotIt(deps, original),
  ])
  const residents = [...(await recipientsOf(parts)).values()].filter(({ lineUserId }) => people.has(lineUserId))
  const onLine = new Set(residents.map(({ householdId }) => householdId))
  const households = householdsOf(parts).filter(({ householdId }) => known.has(householdId))
  const isOnLine = ({ householdId }: { householdId: string }) => onLine.has(householdId)
  return {
    households: households.length,
    onLine: households.filter(isOnLine).length,
    prefersPaper: households.filter(({ prefersPaper }) => prefersPaper).length,
    paperCopies: households.filter((household) => household.prefersPaper || !isOnLine(household)).length,
    residents: residents.length,
    outside: residents.filter(({ householdId }) => householdId === null).length,
    // A correction goes to everybody who got what it puts right.
    reduced: 0,
    blocked: parts.flatMap(({ roster }) => Object.keys(roster.blocked)).filter((id) => people.has(id)).length,
  }
}

/**
 * Whom a circular reaches: all of its audience, or, for a correction, those of it who got what it puts right.
 * @throws NotFound when the circular it puts right is gone
 */
export const countReached = async (
  deps: Pick<Deps, 'db'>,
  { audience, corrects }: Pick<Circular, 'audience' | 'corrects'>,
): Promise<AudienceCount> =>
  corrects
    ? countCorrection(deps, { audience, original: await getCircular(deps, corrects) })
    : countAudience(deps, await areasById(deps, audience))

import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Household } from '../../households/household.ts'
import { getHousehold } from '../../households/store.ts'
import type { Language } from '../../platform/language.ts'
import { text } from '../../texts/texts.ts'
import { areasOf, type Home } from '../resident.ts'
import { type HouseholdPlace, householdPlace } from './household-place.ts'

type Db = Pick<Deps, 'db'>

/** Areas below the city in words: 「津田南校区 津田南町自治会 3班」. */
export const areasInWords = async (deps: Db, ids: string[]): Promise<string> =>
  (await areasById(deps, ids))
    .filter(({ kind }) => kind !== 'city')
    .map(({ name }) => name)
    .join(' ')

export const placeOfHousehold = async (deps: Db, household: Household): Promise<HouseholdPlace> =>
  householdPlace(await areasById(deps, [household.associationId, household.blockId]), household)

/** Where somebody lives, as they may read it: 「津田南町自治会 3班 5番」, never a name. */
export const homeInWords = async (
  deps: Db,
  home: Pick<Home, 'areaId' | 'ancestorIds' | 'householdId'>,
  language: Language,
): Promise<string> => {
  if (home.householdId === null) return areasInWords(deps, areasOf(home))
  const place = await placeOfHousehold(deps, await getHousehold(deps, home.householdId))
  return text(language, 'join.householdInWords', { ...place })
}

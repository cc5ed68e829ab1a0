import type { Language } from '@kairan/functions/platform/language.ts'
import type { DemoTown } from '@kairan/functions/seed/demo-town.ts'

export interface CountedHousehold {
  id: string
  blockId: string
  associationId: string
  districtId: string
  /** The number of the house in its block and the name on its door. */
  number: number
  label: string
  prefersPaper: boolean
}

export interface CountedPhone {
  userId: string
  /** Null: registered for the district only. */
  householdId: string | null
  /** The block, or the district of somebody without a household. */
  areaId: string
  language: Language
}

/**
 * Who lives where, in the demo's own hand: begun from the list the town was made of, then kept by what the demo itself does
 * (somebody joins, somebody blocks). The service is never asked, so that it can be held against this.
 */
export interface Census {
  households: Map<string, CountedHousehold>
  /** Phones that should get messages now. */
  phones: Map<string, CountedPhone>
  /** Phones that would, had they not blocked the account. */
  blocked: Map<string, CountedPhone>
}

/** The town at the beginning. */
export const takeCensus = ({ households, residents }: Pick<DemoTown, 'households' | 'residents'>): Census => ({
  households: new Map(households.map((household) => [household.id, household])),
  phones: new Map(
    residents.map(({ lineUserId, householdId, areaId, language }) => [
      lineUserId,
      { userId: lineUserId, householdId, areaId, language },
    ]),
  ),
  blocked: new Map(),
})

/** The households of these blocks, by block and number. */
export const householdsIn = ({ households }: Census, blockIds: readonly string[]): CountedHousehold[] =>
  [...households.values()]
    .filter(({ blockId }) => blockIds.includes(blockId))
    .sort((a, b) => a.blockId.localeCompare(b.blockId, 'ja', { numeric: true }) || a.number - b.number)

/** The phones of these areas. */
export const phonesIn = ({ phones }: Census, areaIds: readonly string[]): CountedPhone[] =>
  [...phones.values()].filter(({ areaId }) => areaIds.includes(areaId))

/** The phones of these areas that have blocked the account. */
export const blockedIn = ({ blocked }: Census, areaIds: readonly string[]): CountedPhone[] =>
  [...blocked.values()].filter(({ areaId }) => areaIds.includes(areaId))

/** Where a phone is, for people: 「tsuda-minami-cho-1 14番」, or the id of somebody outside any household. */
export const whereIs = ({ households, phones }: Census, userId: string): string => {
  const home = households.get(phones.get(userId)?.householdId ?? '')
  return home ? `${home.blockId} ${home.number}番` : userId
}

/** The phones of one family. */
export const familyPhones = ({ phones }: Census, householdId: string): CountedPhone[] =>
  [...phones.values()].filter((phone) => phone.householdId === householdId)

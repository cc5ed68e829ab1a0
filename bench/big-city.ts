import { type Area, pathIds } from '@kairan/functions/areas/area.ts'
import type { Household } from '@kairan/functions/households/household.ts'
import type { Grant } from '@kairan/functions/officers/grant.ts'
import type { Language } from '@kairan/functions/platform/language.ts'
import { CONSENT_VERSION, FRESH, homeIn, type Resident } from '@kairan/functions/residents/resident.ts'
import { chance, lineUserIdOf, oneOf } from '@kairan/functions/seed/chance.ts'

/** Hirakata's size: 900 associations in 45 districts, 112,000 households with two phones each. */
export const WHOLE_CITY = 224_000
const HOUSEHOLDS_AN_ASSOCIATION = 112_000 / 900
const ASSOCIATIONS_A_DISTRICT = 900 / 45
const HOUSEHOLDS_A_BLOCK = 20
export const PHONES_A_HOUSEHOLD = 2

/** Nine of ten read Japanese; the others are mixed into every association. */
const READS_JAPANESE = 0.9
const OTHER_LANGUAGES = ['ja-easy', 'en', 'zh', 'ko', 'vi', 'pt'] as const satisfies Language[]

const SINCE = '2026-04-01'
const REGISTERED_AT = '2026-10-01T00:00:00.000Z'
export const CITY_ID = 'city'
export const STAFF_ID = lineUserIdOf('the office for civic activities')

export interface BigCity {
  areas: Area[]
  households: Household[]
  residents: Resident[]
  grants: Grant[]
}

const area = (id: string, kind: Area['kind'], parent: Area | null, households: number): Area => ({
  id,
  kind,
  name: id,
  kana: '',
  parentId: parent?.id ?? null,
  ancestorIds: parent ? pathIds(parent) : [],
  households: { all: households, members: households },
  // The bench asks how fast it is sent, so nothing waits: no time to take it back, no quiet hours.
  postalCodes: [],
  position: null,
  policy: kind === 'city' ? { holdSeconds: 0, quietHours: null } : {},
  validFrom: SINCE,
  validTo: null,
})

/** The households of one association, in blocks. */
const settle = (association: Area, count: number): { blocks: Area[]; households: Household[] } => {
  const blocks = Array.from({ length: Math.ceil(count / HOUSEHOLDS_A_BLOCK) }, (_, index) =>
    area(`${association.id}b${index + 1}`, 'block', association, Math.min(HOUSEHOLDS_A_BLOCK, count)),
  )
  const households = blocks.flatMap((block, index) =>
    Array.from(
      { length: Math.min(HOUSEHOLDS_A_BLOCK, count - index * HOUSEHOLDS_A_BLOCK) },
      (_, number): Household => ({
        id: `${block.id}h${number + 1}`,
        blockId: block.id,
        associationId: association.id,
        districtId: association.parentId ?? CITY_ID,
        rosterId: association.id,
        ancestorIds: pathIds(block),
        number: number + 1,
        label: `世帯${number + 1}`,
        prefersPaper: false,
        residentCount: PHONES_A_HOUSEHOLD,
        watchersMayConfirm: false,
      }),
    ),
  )
  return { blocks, households }
}

const phonesOf = (household: Household, random: () => number): Resident[] =>
  Array.from(
    { length: PHONES_A_HOUSEHOLD },
    (_, index): Resident => ({
      lineUserId: lineUserIdOf(`${household.id}#${index}`),
      ...FRESH,
      ...homeIn(household),
      personKey: `${household.id}p${index}`,
      language: random() < READS_JAPANESE ? 'ja' : oneOf(random, OTHER_LANGUAGES),
      consent: { version: CONSENT_VERSION, at: REGISTERED_AT },
      registeredAt: REGISTERED_AT,
      statusAt: REGISTERED_AT,
    }),
  )

/** A city of so many residents, as large associations as Hirakata's and as many of them as that takes. The same at every run. */
export const bigCity = (residents: number): BigCity => {
  const random = chance(1)
  const total = Math.round(residents / PHONES_A_HOUSEHOLD)
  const city = area(CITY_ID, 'city', null, total)
  const areas = [city]
  const households: Household[] = []
  let district = city
  for (let n = 0; households.length < total; n += 1) {
    if (n % ASSOCIATIONS_A_DISTRICT === 0) {
      district = area(`d${n / ASSOCIATIONS_A_DISTRICT + 1}`, 'district', city, 0)
      areas.push(district)
    }
    const count = Math.min(total, Math.round((n + 1) * HOUSEHOLDS_AN_ASSOCIATION)) - households.length
    const association = area(`${district.id}a${(n % ASSOCIATIONS_A_DISTRICT) + 1}`, 'association', district, count)
    const settled = settle(association, count)
    areas.push(association, ...settled.blocks)
    households.push(...settled.households)
  }
  return {
    areas,
    households,
    residents: households.flatMap((household) => phonesOf(household, random)),
    grants: [{ id: 'grant-staff', lineUserId: STAFF_ID, role: 'cityStaff', areaId: CITY_ID, from: SINCE, until: null }],
  }
}

/** The district whose residents talk to the account while a circular is handed out. */
export const TALKING_DISTRICT = 'd1'

const spread = <T>(list: readonly T[], count: number): T[] => {
  const taken = Math.min(count, list.length)
  return Array.from({ length: taken }, (_, index) => list[Math.floor((index * list.length) / taken)]).flatMap(
    (found) => found ?? [],
  )
}

const phonesIn = (city: BigCity, households: readonly Household[]): Resident[] => {
  const ids = new Set<string | null>(households.map(({ id }) => id))
  return city.residents.filter(({ householdId }) => ids.has(householdId))
}

/** The people who talk during a push, and those of the reading wave: the phones of so many households all over the city. */
export const senders = (city: BigCity, readingHouseholds: number) => ({
  talking: phonesIn(
    city,
    city.households.filter(({ districtId }) => districtId === TALKING_DISTRICT),
  ),
  reading: phonesIn(city, spread(city.households, readingHouseholds)),
})

import type { NewPerson } from '@kairan/simulator/control-contract.ts'
import type { Area } from '../areas/area.ts'
import type { Household } from '../households/household.ts'
import { invitationCode } from '../households/invitation-code.ts'
import type { Grant } from '../officers/grant.ts'
import type { Language } from '../platform/language.ts'
import { FRESH, type Home, homeIn, type Resident } from '../residents/resident.ts'
import { type Cast, cast } from './cast.ts'
import { chance, lineUserIdOf, oneOf } from './chance.ts'
import { NEWCOMERS } from './newcomers.ts'
import { CITY, DISTRICTS, FAMILY_NAMES, type SeedDistrict } from './places.ts'
import { HOUSEHOLDS_A_BLOCK, townAreas } from './town-areas.ts'

export interface DemoTown {
  areas: Area[]
  households: Household[]
  residents: Resident[]
  grants: Grant[]
  /** A code with which somebody new can register. */
  invitation: { code: string; householdId: string; associationId: string }
  /** Everybody who has LINE, for the simulator; the featured ones get a phone. */
  people: NewPerson[]
  /** Those who are named when the town is shown. */
  cast: Cast
}

const REGISTERED = '2026-10-01T01:00:00.000Z'
/** Households with at least one phone; about 700 of 1,500, so that every state of the account is seen. */
const ON_LINE = 0.46
const SECOND_PHONE = 0.28
const PREFERS_PAPER = 0.2
/** Residents outside any association, a district. */
const OUTSIDE = 8

const LANGUAGE_SHARES: [Language, number][] = [
  ['ja', 0.86],
  ['ja-easy', 0.03],
  ['en', 0.03],
  ['zh', 0.03],
  ['vi', 0.03],
  ['ko', 0.01],
  ['pt', 0.01],
]

const someLanguage = (random: () => number): Language => {
  let left = random()
  for (const [language, share] of LANGUAGE_SHARES) {
    left -= share
    if (left < 0) return language
  }
  return 'ja'
}

const resident = (name: string, where: Home, language: Language): Resident => ({
  lineUserId: lineUserIdOf(name),
  ...FRESH,
  ...where,
  personKey: `person-${lineUserIdOf(`key of ${name}`).slice(1, 21)}`,
  language,
  consent: { version: '2026-11', at: REGISTERED },
  registeredAt: REGISTERED,
  statusAt: REGISTERED,
})

const householdsOfDistrict = (district: SeedDistrict, random: () => number): Household[] =>
  district.associations.flatMap((association) =>
    Array.from({ length: association.blocks * HOUSEHOLDS_A_BLOCK }, (_, index): Household => {
      const blockId = `${association.id}-${Math.floor(index / HOUSEHOLDS_A_BLOCK) + 1}`
      const number = (index % HOUSEHOLDS_A_BLOCK) + 1
      return {
        id: `${blockId}-${String(number).padStart(2, '0')}`,
        blockId,
        associationId: association.id,
        districtId: district.id,
        rosterId: association.id,
        ancestorIds: [CITY.id, district.id, association.id, blockId],
        number,
        label: oneOf(random, FAMILY_NAMES),
        prefersPaper: random() < PREFERS_PAPER,
        residentCount: 0,
        watchersMayConfirm: false,
      }
    }),
  )

const registered = (household: Household, random: () => number): Resident[] => {
  if (random() >= (household.prefersPaper ? ON_LINE / 4 : ON_LINE * 1.2)) return []
  const language = someLanguage(random)
  const phones = random() < SECOND_PHONE ? 2 : 1
  return Array.from({ length: phones }, (_, index) => resident(`${household.id}#${index}`, homeIn(household), language))
}

const outsiders = (district: SeedDistrict, random: () => number): Resident[] =>
  Array.from({ length: OUTSIDE }, (_, index) =>
    resident(
      `${district.id}#${index}`,
      {
        areaId: district.id,
        ancestorIds: [CITY.id],
        standing: 'district',
        householdId: null,
        rosterId: district.id,
        receiptKey: `${district.id}-outside-${index + 1}`,
        requestedHouseholdId: null,
        matchNumber: null,
      },
      someLanguage(random),
    ),
  )

/** The demo town: about 1,500 households and 900 residents in three districts, the same at every call. */
export const demoTown = (): DemoTown => {
  const random = chance(2026)
  const areas = townAreas()
  const drawn = DISTRICTS.flatMap((district) => householdsOfDistrict(district, random))
  const played = cast(drawn)
  const byChance = [
    ...drawn.filter(({ id }) => !played.householdIds.has(id)).flatMap((household) => registered(household, random)),
    ...DISTRICTS.flatMap((district) => outsiders(district, random)),
    ...NEWCOMERS.map(({ name, home, language }) => resident(name, home, language)),
  ]
  const residents = [...byChance, ...played.residents.map(({ name, home, language }) => resident(name, home, language))]
  const phones = Map.groupBy(residents, ({ householdId }) => householdId)
  return {
    areas,
    households: drawn.map((household) => ({ ...household, residentCount: phones.get(household.id)?.length ?? 0 })),
    residents,
    grants: played.grants,
    invitation: { code: invitationCode('TSUDA35'), ...played.invited },
    people: [
      ...played.people,
      ...byChance.map(({ lineUserId, rosterId, areaId }, index) => ({
        userId: lineUserId,
        name: `住民${index + 1}`,
        caption: [rosterId, areaId].map((id) => areas.find((each) => each.id === id)?.name ?? '').join(' '),
        friend: true,
      })),
    ],
    cast: played,
  }
}

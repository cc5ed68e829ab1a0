import type { NewPerson } from '@kairan/simulator/control-contract.ts'
import type { Area } from '../areas/area.ts'
import type { Household } from '../households/household.ts'
import { invitationCode } from '../households/invitation-code.ts'
import type { Grant } from '../officers/grant.ts'
import type { Language } from '../platform/language.ts'
import type { Resident } from '../residents/resident.ts'
import { type Cast, cast } from './cast.ts'
import { chance, lineUserIdOf, oneOf } from './chance.ts'
import { CITY, DISTRICTS, FAMILY_NAMES, type SeedDistrict } from './places.ts'

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

const SINCE = '2026-04-01'
const REGISTERED = '2026-10-01T01:00:00.000Z'
const HOUSEHOLDS_A_BLOCK = 25
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

const area = (part: Omit<Area, 'validFrom' | 'validTo' | 'kana'> & { kana?: string }): Area => ({
  kana: '',
  ...part,
  validFrom: SINCE,
  validTo: null,
})

const resident = (
  name: string,
  where: Pick<Resident, 'areaId' | 'ancestorIds' | 'householdId' | 'rosterId' | 'receiptKey'>,
  language: Language,
): Resident => ({
  lineUserId: lineUserIdOf(name),
  status: 'active',
  ...where,
  language,
  consent: { version: '2026-11', at: REGISTERED },
  registeredAt: REGISTERED,
  statusAt: REGISTERED,
})

/** Where a household's members are registered. */
export const homeOf = (household: Household) => ({
  areaId: household.blockId,
  ancestorIds: household.ancestorIds.slice(0, -1),
  householdId: household.id,
  rosterId: household.associationId,
  receiptKey: household.id,
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
        ancestorIds: [CITY.id, district.id, association.id, blockId],
        number,
        label: oneOf(random, FAMILY_NAMES),
        prefersPaper: random() < PREFERS_PAPER,
        residentCount: 0,
      }
    }),
  )

const areasOf = (district: SeedDistrict): Area[] => {
  const members = (blocks: number) => blocks * HOUSEHOLDS_A_BLOCK
  // About 65 % of the households are in an association (枚方市, 2024); the figures of single places are invented.
  const all = (count: number) => Math.round(count / 0.65)
  const total = members(district.associations.reduce((sum, { blocks }) => sum + blocks, 0))
  return [
    area({
      id: district.id,
      kind: 'district',
      name: district.name,
      kana: district.kana,
      parentId: CITY.id,
      ancestorIds: [CITY.id],
      households: { all: all(total), members: total },
    }),
    ...district.associations.flatMap(({ id, name, kana, blocks }) => [
      area({
        id,
        kind: 'association',
        name,
        kana,
        parentId: district.id,
        ancestorIds: [CITY.id, district.id],
        households: { all: all(members(blocks)), members: members(blocks) },
      }),
      ...Array.from({ length: blocks }, (_, index) =>
        area({
          id: `${id}-${index + 1}`,
          kind: 'block',
          name: `${index + 1}班`,
          parentId: id,
          ancestorIds: [CITY.id, district.id, id],
          households: { all: HOUSEHOLDS_A_BLOCK, members: HOUSEHOLDS_A_BLOCK },
        }),
      ),
    ]),
  ]
}

const registered = (household: Household, random: () => number): Resident[] => {
  if (random() >= (household.prefersPaper ? ON_LINE / 4 : ON_LINE * 1.2)) return []
  const language = someLanguage(random)
  const phones = random() < SECOND_PHONE ? 2 : 1
  return Array.from({ length: phones }, (_, index) => resident(`${household.id}#${index}`, homeOf(household), language))
}

const outsiders = (district: SeedDistrict, random: () => number): Resident[] =>
  Array.from({ length: OUTSIDE }, (_, index) =>
    resident(
      `${district.id}#${index}`,
      {
        areaId: district.id,
        ancestorIds: [CITY.id],
        householdId: null,
        rosterId: district.id,
        receiptKey: `${district.id}-outside-${index + 1}`,
      },
      someLanguage(random),
    ),
  )

/** The demo town: about 1,500 households and 900 residents in three districts, the same at every call. */
export const demoTown = (): DemoTown => {
  const random = chance(2026)
  const districtAreas = DISTRICTS.flatMap(areasOf)
  const inTown = (pick: (area: Area) => number) =>
    districtAreas.filter(({ kind }) => kind === 'district').reduce((sum, each) => sum + pick(each), 0)
  const city = area({
    ...CITY,
    kind: 'city',
    parentId: null,
    ancestorIds: [],
    households: { all: inTown((each) => each.households.all), members: inTown((each) => each.households.members) },
  })
  const drawn = DISTRICTS.flatMap((district) => householdsOfDistrict(district, random))
  const played = cast(drawn)
  const byChance = [
    ...drawn.filter(({ id }) => !played.householdIds.has(id)).flatMap((household) => registered(household, random)),
    ...DISTRICTS.flatMap((district) => outsiders(district, random)),
  ]
  const residents = [...byChance, ...played.residents.map(({ name, home, language }) => resident(name, home, language))]
  const phones = Map.groupBy(residents, ({ householdId }) => householdId)
  return {
    areas: [city, ...districtAreas],
    households: drawn.map((household) => ({ ...household, residentCount: phones.get(household.id)?.length ?? 0 })),
    residents,
    grants: played.grants,
    invitation: { code: invitationCode('TSUDA35'), ...played.invited },
    people: [
      ...played.people,
      ...byChance.map(({ lineUserId, rosterId, areaId }, index) => ({
        userId: lineUserId,
        name: `住民${index + 1}`,
        caption: [rosterId, areaId].map((id) => districtAreas.find((each) => each.id === id)?.name ?? '').join(' '),
        friend: true,
      })),
    ],
    cast: played,
  }
}

import type { Area, Position } from '../areas/area.ts'
import type { OwnPolicy } from '../areas/policy.ts'
import { CITY, DISTRICTS, type SeedDistrict } from './places.ts'

export const HOUSEHOLDS_A_BLOCK = 25
const SINCE = '2026-04-01'

/** The town is tried at every hour, so its night is not quiet; one association bundles what can wait. */
const POLICIES: Record<string, OwnPolicy> = {
  [CITY.id]: { quietHours: null },
  'tsuda-minami-cho': { digest: { weekdays: [3, 6], times: ['09:00'] } },
}

type Bare = Omit<Area, 'validFrom' | 'validTo' | 'kana' | 'policy' | 'postalCodes' | 'position'>

const area = (part: Bare & Partial<Area>): Area => ({
  kana: '',
  postalCodes: [],
  position: null,
  policy: POLICIES[part.id] ?? {},
  ...part,
  validFrom: SINCE,
  validTo: null,
})

/** Some 500 m from a point, each place in another direction. */
const around = ({ latitude, longitude }: Position, index: number): Position => ({
  latitude: latitude + (index % 2 === 0 ? 0.003 : -0.003),
  longitude: longitude + (index < 2 ? 0.004 : -0.004),
})

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
      postalCodes: [district.postalCode],
      position: district.position,
    }),
    ...district.associations.flatMap(({ id, name, kana, blocks }, index) => [
      area({
        id,
        kind: 'association',
        name,
        kana,
        parentId: district.id,
        ancestorIds: [CITY.id, district.id],
        households: { all: all(members(blocks)), members: members(blocks) },
        postalCodes: index < 2 ? [district.postalCode] : [],
        position: around(district.position, index),
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

/** The city and everything below it, each area after its parent. */
export const townAreas = (): Area[] => {
  const below = DISTRICTS.flatMap(areasOf)
  const districts = below.filter(({ kind }) => kind === 'district')
  const sum = (pick: (district: Area) => number) => districts.reduce((total, each) => total + pick(each), 0)
  const households = { all: sum((each) => each.households.all), members: sum((each) => each.households.members) }
  return [area({ ...CITY, kind: 'city', parentId: null, ancestorIds: [], households }), ...below]
}

import { type Area, pathIds } from '../areas/area.ts'
import type { OwnPolicy } from '../areas/policy.ts'
import { areas } from '../areas/store.ts'
import type { NewCircular } from '../circulars/circular-view.ts'
import type { Household } from '../households/household.ts'
import { inviteHousehold } from '../households/invite-household.ts'
import { households } from '../households/store.ts'
import type { Grant } from '../officers/grant.ts'
import { grantOffice } from '../officers/grant-office.ts'
import type { Role } from '../officers/permissions.ts'
import { grants } from '../officers/store.ts'
import type { Language } from '../platform/language.ts'
import { toInstant } from '../platform/time.ts'
import { registerResident } from '../residents/joining/register-resident.ts'
import { FRESH, homeIn, type Resident } from '../residents/resident.ts'
import { residents } from '../residents/store.ts'
import { rosters } from '../rosters/store.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { rostersOf } from '../seed/plant.ts'
import { type TestSystem, testSystem } from './test-system.ts'

/** A small town: one city, its districts, in each some associations, blocks, households and registered phones. */
export interface Town extends TestSystem {
  areas: Area[]
  households: Household[]
  residents: Resident[]
  /** LINE's ids of the officers: of the city, the first district, association and block, and the promoter. */
  officers: Record<Role, string>
  /** The registered people of a household (by its id), oldest first. */
  phonesOf(householdId: string): string[]
  /** Writes a draft, as the association's officer unless told. @returns its id */
  writes(circular?: Partial<NewCircular>, by?: string): Promise<string>
  /** Writes and publishes a circular, and sends it. */
  publishes(circular?: Partial<NewCircular>, by?: string): Promise<string>
  /** Gives a new person an office. @returns LINE's id of the officer */
  appoints(role: Role, areaId: string): Promise<string>
  /** Registers somebody outside any association. */
  movesIn(name: string, districtId: string): Promise<Resident>
  /** A valid invitation code of a household. */
  codeFor(householdId: string): Promise<string>
}

export interface TownSize {
  districts?: number
  associations?: number
  blocks?: number
  households?: number
  residentsEach?: number
  language?: Language
  now?: string
  /** What the association d1a1 settles for itself. */
  policy?: OwnPolicy
}

const since = '2026-04-01'
const at = '2026-10-01T00:00:00.000Z'

const area = (id: string, kind: Area['kind'], name: string, parent: Area | null, count: number): Area => ({
  id,
  kind,
  name,
  kana: '',
  parentId: parent?.id ?? null,
  ancestorIds: parent ? pathIds(parent) : [],
  households: { all: count * 2, members: count },
  postalCodes: [],
  position: null,
  policy: {},
  validFrom: since,
  validTo: null,
})

/** Nothing waits, unless a test wants it to. */
const AT_ONCE: OwnPolicy = { holdSeconds: 0, quietHours: null }

const layOut = (size: Required<Omit<TownSize, 'now'>>) => {
  const perBlock = size.households
  const city = { ...area('city', 'city', '見本市', null, 0), policy: AT_ONCE }
  const all: Area[] = [city]
  const homes: Household[] = []
  for (let d = 1; d <= size.districts; d++) {
    const district = area(`d${d}`, 'district', `第${d}校区`, city, size.associations * size.blocks * perBlock)
    all.push(district)
    for (let a = 1; a <= size.associations; a++) {
      const association = area(`d${d}a${a}`, 'association', `第${a}自治会`, district, size.blocks * perBlock)
      all.push(association.id === 'd1a1' ? { ...association, policy: size.policy } : association)
      for (let b = 1; b <= size.blocks; b++) {
        const block = area(`${association.id}b${b}`, 'block', `${b}班`, association, perBlock)
        all.push(block)
        for (let h = 1; h <= perBlock; h++)
          homes.push({
            id: `${block.id}h${h}`,
            blockId: block.id,
            associationId: association.id,
            districtId: district.id,
            rosterId: association.id,
            ancestorIds: pathIds(block),
            number: h,
            label: `世帯${h}`,
            prefersPaper: false,
            residentCount: size.residentsEach,
            watchersMayConfirm: false,
          })
      }
    }
  }
  const people = homes.flatMap((home) =>
    Array.from(
      { length: size.residentsEach },
      (_, index): Resident => ({
        lineUserId: lineUserIdOf(`${home.id}#${index}`),
        ...FRESH,
        ...homeIn(home),
        personKey: `${home.id}p${index}`,
        language: size.language,
        consent: { version: '2026-11', at },
        registeredAt: at,
        statusAt: at,
      }),
    ),
  )
  return { areas: all, households: homes, residents: people }
}

const OFFICES: Record<Role, string> = {
  cityStaff: 'city',
  districtOfficer: 'd1',
  associationOfficer: 'd1a1',
  blockLeader: 'd1a1b1',
  ictPromoter: 'd1',
}

/** Builds a town and the composed system around it. Ids: d1, d1a1, d1a1b1, d1a1b1h1 … */
export const aTown = async ({
  districts = 1,
  associations = 1,
  blocks = 2,
  households: perBlock = 3,
  residentsEach = 1,
  language = 'ja',
  now,
  policy = {},
}: TownSize = {}): Promise<Town> => {
  const system = testSystem(now)
  const { deps } = system
  const laid = layOut({ districts, associations, blocks, households: perBlock, residentsEach, language, policy })
  const officers = Object.fromEntries(Object.keys(OFFICES).map((role) => [role, lineUserIdOf(role)])) as Record<
    Role,
    string
  >
  const held = Object.entries(OFFICES).map(([role, areaId]): Grant => {
    const known = role as Role
    return { id: `grant-${role}`, lineUserId: officers[known], role: known, areaId, from: since, until: null }
  })
  const write = deps.db.batch()
  for (const each of laid.areas) write.set(areas(deps).doc(each.id), each)
  for (const each of laid.households) write.set(households(deps).doc(each.id), each)
  for (const each of laid.residents) write.set(residents(deps).doc(each.lineUserId), each)
  for (const each of rostersOf(laid)) write.set(rosters(deps).doc(each.id), each)
  for (const each of held) write.set(grants(deps).doc(each.id), each)
  await write.commit()

  const writes: Town['writes'] = async (circular = {}, by = officers.associationOfficer) => {
    const written = await (await system.as(by))
      .post('/api/circulars', {
        senderAreaId: 'd1a1',
        audience: ['d1a1'],
        title: '秋の一斉清掃のお知らせ',
        text: '11月29日(日)の午前9時から行います。',
        category: 'event',
        ...circular,
      })
      .expect(201)
    return written.body.id as string
  }

  return {
    ...system,
    ...laid,
    officers,
    writes,
    phonesOf: (householdId) =>
      laid.residents.filter((each) => each.householdId === householdId).map(({ lineUserId }) => lineUserId),
    publishes: async (circular, by = officers.associationOfficer) => {
      const id = await writes(circular, by)
      await (await system.as(by)).post(`/api/circulars/${id}/publish`).expect(200)
      await system.work()
      return id
    },
    appoints: async (role, areaId) => {
      const lineUserId = lineUserIdOf(`${role} of ${areaId}`)
      const grant = { id: `grant-${role}-${areaId}`, lineUserId, role, areaId, from: since, until: null }
      await grantOffice(deps, grant, 'system')
      return lineUserId
    },
    movesIn: (name, districtId) =>
      registerResident(deps, {
        lineUserId: lineUserIdOf(name),
        language,
        home: { kind: 'district', districtId },
        at: toInstant(deps.clock.now()),
      }),
    codeFor: async (householdId) => {
      const household = laid.households.find(({ id }) => id === householdId)
      if (!household) throw new Error(`no household ${householdId}`)
      return (await inviteHousehold(deps, household, 'system')).code
    },
  }
}

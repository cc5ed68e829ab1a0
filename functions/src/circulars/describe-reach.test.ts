import { beforeAll, describe, expect, it } from 'vitest'
import { departed } from '../rosters/roster.ts'
import { prepareRosterChange } from '../rosters/store.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { noReach, type ReachState } from './reach.ts'

/**
 * Two districts of two associations, each of two blocks with three households; one circular to the whole city, and how far
 * it got by this test's own list.
 */
let town: Town
let id: string
const states = new Map<string, ReachState>()
let otherChair: string
beforeAll(async () => {
  town = await aTown({ districts: 2, associations: 2 })
  for (const { id: home } of town.households) states.set(home, 'unread')
  // Two without a phone: nothing is delivered to them.
  for (const home of ['d1a1b1h3', 'd2a2b2h1']) {
    await town.deps.db.runTransaction(async (transaction) => {
      const changeRoster = await prepareRosterChange(town.deps, transaction, home.slice(0, 4))
      changeRoster((roster) => departed(roster, town.phonesOf(home)[0] ?? ''))
    })
    states.set(home, 'notReached')
  }
  id = await town.publishes({ senderAreaId: 'city', audience: ['city'] }, town.officers.cityStaff)
  for (const home of ['d1a1b1h1', 'd1a1b2h1', 'd1a2b1h2', 'd2a1b1h1']) {
    await (await town.as(town.phonesOf(home)[0] ?? '')).post(`/api/circulars/${id}/receipts`).expect(200)
    states.set(home, 'line')
  }
  const chair = await town.as(town.officers.associationOfficer)
  await chair.put(`/api/circulars/${id}/receipts/d1a1b1h3`, { via: 'paper' }).expect(200)
  await chair.put(`/api/circulars/${id}/receipts/d1a1b2h2`, { via: 'spoken' }).expect(200)
  states.set('d1a1b1h3', 'paper').set('d1a1b2h2', 'spoken')
  otherChair = await town.appoints('associationOfficer', 'd1a2')
})

const reach = async (who: string, areaId?: string, circular = id) =>
  (await town.as(who)).get(`/api/circulars/${circular}/reach${areaId ? `?areaId=${areaId}` : ''}`)
/** The counts of an area by this test's own list. */
const countsOf = (areaId: string) => {
  const counts = noReach()
  for (const { id: home, ancestorIds } of town.households)
    if (ancestorIds.includes(areaId)) {
      counts.households += 1
      counts[states.get(home) ?? 'notReached'] += 1
    }
  return counts
}
const parts = (body: { parts: { area: { id: string }; counts: unknown }[] }) =>
  body.parts.map(({ area, counts }) => [area.id, counts])
const shown = (...ids: string[]) => ids.map((areaId) => [areaId, countsOf(areaId)])
const hidden = (...ids: string[]) => ids.map((areaId) => [areaId, null])

describe('reach', () => {
  it.each<[string, () => string, string, () => unknown[][]]>([
    ['city staff for the city', () => town.officers.cityStaff, 'city', () => shown('d1', 'd2')],
    ['city staff for a district', () => town.officers.cityStaff, 'd2', () => shown('d2a1', 'd2a2')],
    ['city staff for an association', () => town.officers.cityStaff, 'd2a2', () => hidden('d2a2b1', 'd2a2b2')],
    ['a district officer for the district', () => town.officers.districtOfficer, 'd1', () => shown('d1a1', 'd1a2')],
    ['a promoter for an association', () => town.officers.ictPromoter, 'd1a1', () => hidden('d1a1b1', 'd1a1b2')],
    ['an officer for it', () => town.officers.associationOfficer, 'd1a1', () => shown('d1a1b1', 'd1a1b2')],
    ['an officer for a block', () => town.officers.associationOfficer, 'd1a1b2', () => []],
    ['a block leader for the block', () => town.officers.blockLeader, 'd1a1b1', () => []],
  ])('of %s: the account adds up, for the area and for each part', async (_, who, areaId, expected) => {
    const { status, body } = await reach(who(), areaId)
    expect(status).toBe(200)
    expect(body.area.id).toBe(areaId)
    expect(body.counts).toEqual(countsOf(areaId))
    expect(parts(body)).toEqual(expected())
    expect(body.delivery).toMatchObject({ status: 'done', total: 22, sent: 22 })
  })

  it.each<[string, () => string, string, string[]]>([
    ['city staff', () => town.officers.cityStaff, 'city', []],
    ['a district officer', () => town.officers.districtOfficer, 'd1', []],
    ['an association officer', () => town.officers.associationOfficer, 'd1a1', []],
    ['a block leader', () => town.officers.blockLeader, 'd1a1b1', []],
    ['a promoter', () => town.officers.ictPromoter, 'd1', []],
  ])('without an area is that of the widest one %s has a right to', async (_, who, areaId, path) => {
    const { body } = await reach(who())
    expect(body.area.id).toBe(areaId)
    expect(body.path).toEqual(path)
  })

  it('names the areas on the way down, from the widest one may look at', async () => {
    const pathFor = async (who: string, areaId: string) =>
      (await reach(who, areaId)).body.path.map((area: { id: string }) => area.id)
    expect(await pathFor(town.officers.cityStaff, 'd1a1')).toEqual(['city', 'd1'])
    expect(await pathFor(town.officers.districtOfficer, 'd1a1')).toEqual(['d1'])
    expect(await pathFor(town.officers.associationOfficer, 'd1a1b2')).toEqual(['d1a1'])
  })
})

describe('names', () => {
  it('are for the association, by block and number, each with its state', async () => {
    const { body } = await reach(town.officers.associationOfficer)
    const homes = town.households.filter(({ associationId }) => associationId === 'd1a1')
    expect(body.households).toMatchObject(
      homes.map(({ id: householdId, blockId, number, label }) => ({
        householdId,
        blockId,
        number,
        label,
        state: states.get(householdId),
      })),
    )
    for (const { state, at } of body.households) expect(at !== null).toBe(['line', 'paper', 'spoken'].includes(state))
  })

  it('are for a block leader those of the own block', async () => {
    const { body } = await reach(town.officers.blockLeader)
    expect(body.households.map(({ householdId }: { householdId: string }) => householdId)).toEqual([
      'd1a1b1h1',
      'd1a1b1h2',
      'd1a1b1h3',
    ])
  })

  it('never leave the association', async () => {
    for (const who of [town.officers.cityStaff, town.officers.districtOfficer, town.officers.ictPromoter])
      for (const areaId of [undefined, 'd1', 'd1a1']) {
        const { status, body } = await reach(who, areaId)
        expect(status).toBe(200)
        expect(body.households).toBeNull()
        expect(JSON.stringify(body)).not.toMatch(/世帯|d1a1b1h/)
      }
  })

  it('stand in the order of the blocks, the tenth after the ninth', async () => {
    const long = await aTown({ blocks: 11, households: 1 })
    const circular = await long.publishes()
    const { body } = await (await long.as(long.officers.associationOfficer)).get(`/api/circulars/${circular}/reach`)
    expect(body.households.map(({ blockId }: { blockId: string }) => blockId)).toEqual(
      Array.from({ length: 11 }, (_, n) => `d1a1b${n + 1}`),
    )
  })
})

describe('small numbers', () => {
  it.each<[string, () => string, string]>([
    ['city staff', () => town.officers.cityStaff, 'd2a1b1'],
    ['a district officer', () => town.officers.districtOfficer, 'd1a2b1'],
    ['a promoter', () => town.officers.ictPromoter, 'd1a1b1'],
  ])('are hidden from %s, also when asked for by themselves', async (_, who, block) => {
    expect((await reach(who(), block)).status).toBe(404)
  })

  it('of one’s own area are shown: an officer may see what came of the own circular', async () => {
    const few = await town.publishes({ senderAreaId: 'd1', audience: ['d1a2b1'] }, town.officers.districtOfficer)
    const { body } = await reach(town.officers.districtOfficer, undefined, few)
    expect(body.counts).toMatchObject({ households: 3, unread: 3 })
    expect(parts(body)).toEqual(hidden('d1a2'))
    expect((await reach(town.officers.districtOfficer, 'd1a2', few)).status).toBe(404)
    expect((await reach(otherChair, 'd1a2b1', few)).body.counts).toMatchObject({ households: 3 })
  })

  it('begin at five', async () => {
    const five = await aTown({ households: 5, blocks: 1 })
    const circular = await five.publishes()
    const district = await five.as(five.officers.districtOfficer)
    const { body } = await district.get(`/api/circulars/${circular}/reach?areaId=d1a1b1`).expect(200)
    expect(body.counts.households).toBe(5)
  })
})

describe('reach does not exist', () => {
  it.each<[string, () => string, string | undefined, number]>([
    ['for a resident', () => town.phonesOf('d1a1b1h1')[0] ?? '', undefined, 403],
    ['for nobody', () => '', undefined, 401],
    ['of another district', () => town.officers.districtOfficer, 'd2', 404],
    ['of the city for a district officer', () => town.officers.districtOfficer, 'city', 404],
    ['of another association', () => town.officers.associationOfficer, 'd1a2', 404],
    ['of another block for a leader', () => town.officers.blockLeader, 'd1a1b2', 404],
    ['of the association for a leader', () => town.officers.blockLeader, 'd1a1', 404],
    ['of an area that does not exist', () => town.officers.cityStaff, 'nowhere', 404],
    ['of an id that is none', () => town.officers.cityStaff, '../city', 400],
  ])('%s', async (_, who, areaId, status) => {
    expect((await reach(who(), areaId)).status).toBe(status)
  })

  it('where the circular did not go, and before it is sent', async () => {
    const one = await town.publishes({ audience: ['d1a1b1'] })
    const chair = town.officers.associationOfficer
    expect((await reach(chair, 'd1a1b2', one)).status).toBe(404)
    expect((await reach(otherChair, undefined, one)).status).toBe(404)
    expect((await reach(chair, 'd1a1', one)).body.counts).toMatchObject({ households: 3 })
    expect((await reach(chair, undefined, await town.writes())).status).toBe(404)
    expect((await reach(chair, undefined, 'none')).status).toBe(404)
  })

  it('but is empty while the books are not open yet', async () => {
    const draft = await town.writes()
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${draft}/publish`).expect(200)
    for (const who of [town.officers.associationOfficer, town.officers.districtOfficer])
      expect((await reach(who, 'd1a1', draft)).body).toMatchObject({
        counts: noReach(),
        delivery: { status: 'planning' },
      })
    await town.work()
  })
})

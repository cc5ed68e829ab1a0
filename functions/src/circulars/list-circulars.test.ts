import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dayjs, toInstant } from '../platform/time.ts'
import { lineUserIdOf } from '../seed/chance.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import { circulars } from './store.ts'

let town: Town
const setUp = async () => {
  town = await aTown({ districts: 2, associations: 2 })
}

const idsIn = (body: { circulars: { id: string }[] }) => body.circulars.map(({ id }) => id)
const mine = async (who: string, query = '') => (await town.as(who)).get(`/api/circulars${query}`)
const resident = () => town.phonesOf('d1a1b1h1')[0] ?? ''
/** Copies of one circular, each published an hour before the one before it. @returns their ids, newest first */
const published = async (count: number, newest: string) => {
  const one = (
    await circulars(town.deps)
      .doc(await town.publishes())
      .get()
  ).data()
  if (!one) throw new Error('no circular')
  await circulars(town.deps).doc(one.id).delete()
  const ids = Array.from({ length: count }, (_, n) => `copy-${String(n).padStart(3, '0')}`)
  const write = town.deps.db.batch()
  for (const [n, id] of ids.entries()) {
    const publishedAt = toInstant(dayjs.utc(newest).subtract(n, 'hour'))
    write.set(circulars(town.deps).doc(id), { ...one, id, publishedAt, createdAt: publishedAt })
  }
  await write.commit()
  return ids
}

const office = async (who: string, areaId: string, direction = 'out') =>
  (await town.as(who)).get(`/api/office/circulars?areaId=${areaId}&direction=${direction}`)

describe('the circulars of a resident', () => {
  beforeEach(setUp)

  it('are those of the city, the district, the association and the block, the newest first', async () => {
    const { cityStaff, districtOfficer } = town.officers
    const publishes: [object, string | undefined][] = [
      [{ senderAreaId: 'city', audience: ['city'] }, cityStaff],
      [{ senderAreaId: 'd1', audience: ['d1'] }, districtOfficer],
      [{ audience: ['d1a1'] }, undefined],
      [{ audience: ['d1a1b1'] }, undefined],
      [{ audience: ['d1a1b2'] }, undefined],
      [{ senderAreaId: 'd1', audience: ['d1a2'] }, districtOfficer],
      [{ senderAreaId: 'city', audience: ['d2', 'd1a1b1'] }, cityStaff],
    ]
    const ids: string[] = []
    for (const [circular, by] of publishes) {
      town.clock.passes(1, 'minute')
      ids.push(await town.publishes(circular, by))
    }
    const forMe = [0, 1, 2, 3, 6].map((n) => ids[n]).reverse()
    expect(idsIn((await mine(resident())).body)).toEqual(forMe)
    const outside = await town.movesIn('outside', 'd1')
    expect(idsIn((await mine(outside.lineUserId)).body)).toEqual([ids[1], ids[0]])
  })

  it('say whether the household has confirmed', async () => {
    const id = await town.publishes()
    expect((await mine(resident())).body.circulars[0].mine).toMatchObject({ canConfirm: true, confirmed: null })
    await (await town.as(resident())).post(`/api/circulars/${id}/receipts`).expect(200)
    expect((await mine(resident())).body.circulars[0].mine).toMatchObject({
      canConfirm: false,
      confirmed: { via: 'line' },
    })
    const neighbour = town.phonesOf('d1a1b1h2')[0] ?? ''
    expect((await mine(neighbour)).body.circulars[0].mine).toMatchObject({ canConfirm: true })
  })

  it('have no drafts among them, and no officers', async () => {
    await town.writes()
    await town.publishes()
    const { body } = await mine(resident())
    expect(body.circulars).toHaveLength(1)
    expect(JSON.stringify(body)).not.toContain(town.officers.associationOfficer)
  })

  it('come fifty at a time until there are no older ones', async () => {
    const ids = await published(120, '2026-11-20T00:00:00.000Z')
    const seen: string[] = []
    let query = ''
    for (let pages = 0; pages < 3; pages++) {
      const { body } = await mine(resident(), query)
      seen.push(...idsIn(body))
      expect(body.older === null).toBe(pages === 2)
      query = `?before=${body.older}`
    }
    expect(seen).toEqual(ids)
  })

  it('go back thirteen months', async () => {
    const [young = '', ...old] = await published(2, '2025-10-20T01:30:00.000Z')
    expect(idsIn((await mine(resident())).body)).toEqual([young])
    town.clock.passes(1, 'hour')
    expect(idsIn((await mine(resident())).body)).toEqual([])
    // Out of the list, but who kept the link still reads it.
    for (const id of [young, ...old]) await (await town.as(resident())).get(`/api/circulars/${id}`).expect(200)
  })

  it('are for those who are registered', async () => {
    expect(await mine(lineUserIdOf('nobody'))).toMatchObject({ status: 403, body: { code: 'not-registered' } })
    expect((await mine('')).status).toBe(401)
    expect((await mine(resident(), '?before=yesterday')).status).toBe(400)
    expect((await mine(resident())).body).toEqual({ circulars: [], older: null, found: null })
  })
})

describe('the circulars of an office', () => {
  beforeEach(setUp)

  it('are its own, drafts too, with how far they got', async () => {
    const sent = await town.publishes({ audience: ['d1a1b1'] })
    town.clock.passes(1, 'minute')
    const draft = await town.writes()
    await (await town.as(resident())).post(`/api/circulars/${sent}/receipts`).expect(200)
    const { body } = await office(town.officers.associationOfficer, 'd1a1')
    expect(body.circulars).toMatchObject([
      { id: draft, status: 'draft', reach: null },
      { id: sent, status: 'sent', reach: { households: 3, line: 1, unread: 2 } },
    ])
  })

  it('received are those from above: to everybody around, to the area, to a part of it', async () => {
    const { cityStaff, districtOfficer, associationOfficer } = town.officers
    const publish = async (circular: object, by?: string) => {
      town.clock.passes(1, 'minute')
      return town.publishes(circular, by)
    }
    const toCity = await publish({ senderAreaId: 'city', audience: ['city'] }, cityStaff)
    const toDistrict = await publish({ senderAreaId: 'd1', audience: ['d1'] }, districtOfficer)
    const toMine = await publish({ senderAreaId: 'd1', audience: ['d1a1'] }, districtOfficer)
    const toPart = await publish({ senderAreaId: 'city', audience: ['d2', 'd1a1b2'] }, cityStaff)
    const toNeighbour = await publish({ senderAreaId: 'd1', audience: ['d1a2'] }, districtOfficer)
    const own = await publish({ audience: ['d1a1'] })
    const ownToBlock = await publish({ audience: ['d1a1b1'] })
    await town.writes({ senderAreaId: 'd1', audience: ['d1a1'] }, districtOfficer)
    const received = async (who: string, areaId: string) => idsIn((await office(who, areaId, 'in')).body)
    expect(await received(associationOfficer, 'd1a1')).toEqual([toPart, toMine, toDistrict, toCity])
    expect(await received(districtOfficer, 'd1')).toEqual([toPart, toCity])
    expect(await received(cityStaff, 'city')).toEqual([])
    expect(await received(town.officers.blockLeader, 'd1a1b1')).toEqual([ownToBlock, own, toMine, toDistrict, toCity])
    expect(await received(cityStaff, 'd1a2')).toEqual([toNeighbour, toDistrict, toCity])
  })

  it('received do not disappear behind many of its own', async () => {
    const fromAbove = await town.publishes({ senderAreaId: 'd1', audience: ['d1'] }, town.officers.districtOfficer)
    await published(60, '2026-11-20T02:00:00.000Z')
    const { body } = await office(town.officers.associationOfficer, 'd1a1', 'in')
    expect(idsIn(body)).toEqual([fromAbove])
  })

  it('are fifty at most, and above the association only the newest three are counted', async () => {
    const ids = await published(60, '2026-11-20T00:00:00.000Z')
    expect(idsIn((await office(town.officers.associationOfficer, 'd1a1')).body)).toEqual(ids.slice(0, 50))
    for (let n = 0; n < 5; n++) {
      town.clock.passes(1, 'minute')
      await town.publishes({ senderAreaId: 'd1', audience: ['d1'] }, town.officers.districtOfficer)
    }
    const { body } = await office(town.officers.districtOfficer, 'd1')
    const counted = body.circulars.map(
      ({ reach }: { reach: { households: number } | null }) => reach?.households ?? null,
    )
    expect(counted).toEqual([12, 12, 12, null, null])
  })

  it('keep small numbers hidden from above', async () => {
    await town.publishes({ audience: ['d1a1b1'] })
    const reachFor = async (who: string, areaId: string, direction: string) =>
      (await office(who, areaId, direction)).body.circulars[0].reach
    expect(await reachFor(town.officers.districtOfficer, 'd1a1', 'out')).toBeNull()
    expect(await reachFor(town.officers.cityStaff, 'd1a1b1', 'in')).toBeNull()
    expect(await reachFor(town.officers.associationOfficer, 'd1a1', 'out')).toMatchObject({ households: 3 })
    expect(await reachFor(town.officers.blockLeader, 'd1a1b1', 'in')).toMatchObject({ households: 3 })
  })
})

describe('circulars of other offices', () => {
  beforeAll(setUp)

  it.each<[string, () => string, string, string, number]>([
    ['another association', () => town.officers.associationOfficer, 'd1a2', 'out', 404],
    ['the district above', () => town.officers.associationOfficer, 'd1', 'out', 404],
    ['another block', () => town.officers.blockLeader, 'd1a1b2', 'in', 404],
    ['an area that does not exist', () => town.officers.cityStaff, 'nowhere', 'out', 404],
    ['a direction that is none', () => town.officers.cityStaff, 'city', 'up', 400],
    ['a resident', resident, 'd1a1', 'out', 403],
    ['nobody', () => '', 'd1a1', 'out', 401],
  ])('do not exist for %s', async (_, who, areaId, direction, status) => {
    expect((await office(who(), areaId, direction)).status).toBe(status)
  })
})

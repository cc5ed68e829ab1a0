import { describe, expect, it } from 'vitest'
import { aDesk } from '../../testing/a-desk.ts'
import { aTown, type Town } from '../../testing/a-town.ts'

const listed = async (town: Town, who: string, areaId: string, direction: string) =>
  (await (await town.as(who)).get(`/api/office/circulars?areaId=${areaId}&direction=${direction}`).expect(200)).body
    .circulars as Record<string, unknown>[]
const idsOf = (circulars: Record<string, unknown>[]) => circulars.map(({ id }) => id)

describe('what has not left yet', () => {
  it('is listed with when it goes, the next to leave first', async () => {
    const town = await aTown({ policy: { holdSeconds: 60 } })
    const { associationOfficer } = town.officers
    const send = async (timing?: { kind: 'at'; at: string }, circular = {}) => {
      const id = await town.writes(circular)
      await aDesk(town, id).sends(timing)
      return id
    }
    const nextWeek = await send({ kind: 'at', at: '2026-11-27T00:00:00.000Z' })
    const held = await send()
    const tomorrow = await send({ kind: 'at', at: '2026-11-21T00:00:00.000Z' })
    const draft = await town.writes()
    const waiting = await listed(town, associationOfficer, 'd1a1', 'waiting')
    expect(idsOf(waiting)).toEqual([held, tomorrow, nextWeek])
    expect(waiting[1]).toMatchObject({
      status: 'scheduled',
      schedule: { kind: 'time', at: '2026-11-21T00:00:00.000Z', digestArea: null },
      submitted: { at: '2026-11-20T01:00:00.000Z', mine: true },
      reach: null,
    })
    const all = await listed(town, associationOfficer, 'd1a1', 'out')
    expect(idsOf(all)).toHaveLength(4)
    expect(all.find(({ id }) => id === held)).toMatchObject({ schedule: { kind: 'hold' } })
    expect(all.find(({ id }) => id === draft)).toMatchObject({ schedule: null, submitted: null, timing: null })
  })

  it('is nothing that came from above, and nothing residents hear of', async () => {
    const town = await aTown({ policy: { holdSeconds: 60 } })
    const id = await town.writes()
    await aDesk(town, id).sends()
    expect(await listed(town, town.officers.districtOfficer, 'd1', 'waiting')).toEqual([])
    expect(await listed(town, town.officers.blockLeader, 'd1a1b1', 'in')).toEqual([])
    const { body } = await (await town.as(town.phonesOf('d1a1b1h1')[0] ?? '')).get('/api/circulars')
    expect(body.circulars).toEqual([])
  })
})

describe('what waits for my yes', () => {
  it('is what others have sent in the area and below it, the longest first, and never my own', async () => {
    const town = await aTown({ associations: 2 })
    const { cityStaff, districtOfficer, associationOfficer } = town.officers
    await (await town.as(cityStaff)).put('/api/areas/city/policy', { approval: true, holdSeconds: 0 }).expect(200)
    const second = await town.appoints('associationOfficer', 'd1a1')
    const neighbour = await town.appoints('associationOfficer', 'd1a2')
    const sent = async (by: string, circular: object = {}) => {
      town.clock.passes(1, 'minute')
      const id = await town.writes(circular, by)
      await aDesk(town, id, by).sends()
      return id
    }
    const first = await sent(associationOfficer)
    const urgent = await sent(associationOfficer, { category: 'emergency' })
    const alone = await sent(neighbour, { senderAreaId: 'd1a2', audience: ['d1a2'] })
    const mySecond = await sent(second)

    expect(idsOf(await listed(town, second, 'd1a1', 'approve'))).toEqual([first, urgent])
    expect(idsOf(await listed(town, associationOfficer, 'd1a1', 'approve'))).toEqual([mySecond])
    // From above: what is urgent, and what nobody nearer can approve.
    expect(idsOf(await listed(town, districtOfficer, 'd1', 'approve'))).toEqual([urgent, alone])
    expect(idsOf(await listed(town, cityStaff, 'city', 'approve'))).toEqual([urgent, alone])
    expect(await listed(town, neighbour, 'd1a2', 'approve')).toEqual([])
    expect(await listed(town, town.officers.blockLeader, 'd1a1b1', 'approve')).toEqual([])

    await aDesk(town, urgent, districtOfficer).approves()
    expect(idsOf(await listed(town, second, 'd1a1', 'approve'))).toEqual([first])
  })
})

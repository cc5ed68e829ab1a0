import { describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { aTown, type Town } from '../testing/a-town.ts'
import type { Grant } from './grant.ts'
import { endOffice, grantOffice } from './grant-office.ts'
import { currentGrantsIn, grants } from './store.ts'

const OFFICER = lineUserIdOf('officer')
const term = (from: string, until: string | null): Grant => ({
  id: 'term',
  lineUserId: OFFICER,
  role: 'associationOfficer',
  areaId: 'd1a1',
  from,
  until,
})
const statusOf = async (town: Town) => (await (await town.as(OFFICER)).get('/api/households?blockId=d1a1b1')).status

describe('a term of office', () => {
  it('ends at midnight in Japan after its last day, in the middle of a session', async () => {
    const town = await aTown({ now: '2027-03-31T23:59:59+09:00' })
    await grantOffice(town.deps, term('2026-04-01', '2027-03-31'), 'system')
    const officer = await town.as(OFFICER)
    await officer.get('/api/households?blockId=d1a1b1').expect(200)
    town.clock.passes(1, 'second')
    await officer.get('/api/households?blockId=d1a1b1').expect(403)
    expect((await officer.get('/api/me')).body.offices).toEqual([])
  })

  it('begins at midnight in Japan, though it is the day before in Greenwich', async () => {
    const town = await aTown({ now: '2027-03-31T14:59:59Z' })
    await grantOffice(town.deps, term('2027-04-01', null), 'system')
    expect(await statusOf(town)).toBe(403)
    town.clock.passes(1, 'second')
    expect(await statusOf(town)).toBe(200)
  })

  it.each([
    ['ended yesterday', '2026-04-01', '2026-11-19', 403],
    ['ends today', '2026-04-01', '2026-11-20', 200],
    ['begins tomorrow', '2026-11-21', null, 403],
    ['begins today', '2026-11-20', null, 200],
  ])('that %s', async (_, from, until, status) => {
    const town = await aTown({ now: '2026-11-20T00:30:00+09:00' })
    await grantOffice(town.deps, term(from, until), 'system')
    expect(await statusOf(town)).toBe(status)
  })

  it('ends with the last day that is set, and both deeds are on record without a name', async () => {
    const town = await aTown()
    const grant = term('2026-04-01', null)
    await grantOffice(town.deps, grant, 'system')
    await endOffice(town.deps, { grant, lastDay: '2026-11-20', by: town.officers.cityStaff })
    expect(await statusOf(town)).toBe(200)
    town.clock.passes(1, 'day')
    expect(await statusOf(town)).toBe(403)
    const staff = await town.as(town.officers.cityStaff)
    const { entries } = (await staff.get('/api/audit?areaId=d1a1').expect(200)).body
    expect(entries.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
      ['office.ended', town.officers.cityStaff],
      ['office.granted', 'system'],
    ])
  })

  it('granted twice is one office', async () => {
    const town = await aTown()
    for (let times = 0; times < 2; times++) await grantOffice(town.deps, term('2026-04-01', null), 'system')
    expect((await (await town.as(OFFICER)).get('/api/me')).body.offices).toHaveLength(1)
  })
})

describe('the list of officers', () => {
  it('shows those of the area and below who hold office today, and not who they are', async () => {
    const town = await aTown({ associations: 2 })
    await grantOffice(town.deps, term('2025-04-01', '2026-03-31'), 'system')
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer.get('/api/officers?areaId=d1a1').expect(200)
    expect(body.offices.map(({ role, area }: { role: string; area: { id: string } }) => [role, area.id])).toEqual([
      ['associationOfficer', 'd1a1'],
      ['blockLeader', 'd1a1b1'],
    ])
    expect(JSON.stringify(body)).not.toMatch(/U[0-9a-f]{32}/)
  })

  it('finds them in any number of areas', async () => {
    const town = await aTown()
    const areaIds = Array.from({ length: 35 }, (_, n) => `area-${n}`)
    for (const areaId of areaIds) {
      const grant = { ...term('2026-04-01', null), id: areaId, areaId }
      await grants(town.deps).doc(areaId).set(grant)
    }
    const found = await currentGrantsIn(town.deps, areaIds)
    expect(found.map(({ areaId }) => areaId).toSorted()).toEqual(areaIds.toSorted())
  })
})

import { describe, expect, it } from 'vitest'
import { aTown } from '../testing/a-town.ts'
import { readInvitationCode } from './invitation-code.ts'
import { INVITATION_DAYS, INVITATION_USES } from './invite-household.ts'
import { invitations } from './store.ts'

const path = '/api/households/d1a1b1h1/invitation'

describe('inviting a household', () => {
  it('gives a code as it is printed, and the same one while it is good for another month', async () => {
    const town = await aTown()
    const leader = await town.as(town.officers.blockLeader)
    const first = (await leader.post(path).expect(200)).body
    expect(first.display).toMatch(/^\w{4}-\w{4}$/)
    expect(readInvitationCode(first.display)).toBe(first.code)
    expect(first.expiresAt).toBe(town.clock.now().add(INVITATION_DAYS, 'days').toISOString())
    town.clock.passes(100, 'days')
    const later = await town.as(town.officers.blockLeader)
    expect((await later.post(path).expect(200)).body).toEqual(first)
    town.clock.passes(51, 'days')
    const muchLater = await town.as(town.officers.associationOfficer)
    expect((await muchLater.post(path).expect(200)).body.code).not.toBe(first.code)
  })

  it('gives another code when the first one is used up', async () => {
    const town = await aTown()
    const used = await town.codeFor('d1a1b1h1')
    expect((await invitations(town.deps).doc(used).get()).data()?.usesLeft).toBe(INVITATION_USES)
    await invitations(town.deps).doc(used).update({ usesLeft: 0 })
    expect(await town.codeFor('d1a1b1h1')).not.toBe(used)
  })

  it('never gives one code to two households', async () => {
    const town = await aTown()
    const draws = ['2222222', '2222222', '3333333']
    town.deps.ids = { ...town.deps.ids, random: () => draws.shift() ?? '' }
    const first = await town.codeFor('d1a1b1h1')
    const second = await town.codeFor('d1a1b1h2')
    expect([first.slice(0, 7), second.slice(0, 7)]).toEqual(['2222222', '3333333'])
  })

  it('is written into the record, without a name', async () => {
    const town = await aTown()
    await (await town.as(town.officers.blockLeader)).post(path).expect(200)
    const staff = await town.as(town.officers.cityStaff)
    const { entries } = (await staff.get('/api/audit?areaId=city').expect(200)).body
    expect(entries).toMatchObject([
      { action: 'household.invited', by: town.officers.blockLeader, on: { kind: 'household', id: 'd1a1b1h1' } },
    ])
    expect(JSON.stringify(entries)).not.toContain('世帯1')
  })
})

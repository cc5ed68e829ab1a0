import { describe, expect, it } from 'vitest'
import type { OwnPolicy } from '../../areas/policy.ts'
import { aPhone } from '../../testing/a-phone.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { asksForPaper } from '../../testing/asks-for-paper.ts'
import type { NewCircular } from '../circular-view.ts'
import type { Estimate } from '../estimate.ts'

const estimate = async (town: Town, circular: Partial<NewCircular> = {}, who = town.officers.associationOfficer) => {
  const id = await town.writes(circular)
  return (await town.as(who)).get(`/api/circulars/${id}/estimate`)
}
const estimated = async (town: Town, circular?: Partial<NewCircular>): Promise<Estimate> => {
  const response = await estimate(town, circular)
  expect(response.status).toBe(200)
  return response.body
}

describe('what handing out would mean', () => {
  it('says whom it reaches, what it costs and what is printed', async () => {
    const town = await aTown({ residentsEach: 2 })
    town.line.month = { limit: 200, used: 30 }
    const [mother = '', son = ''] = town.phonesOf('d1a1b1h1')
    await aPhone(town, mother).blocks()
    await aPhone(town, son).blocks()
    await aPhone(town, town.phonesOf('d1a1b1h2')[0]).blocks()
    await asksForPaper(town.deps, 'd1a1b2h1')
    expect(await estimated(town)).toMatchObject({
      households: 6,
      onLine: 5,
      prefersPaper: 1,
      paperCopies: 2,
      residents: 9,
      blocked: 3,
      messages: 9,
      quota: { limit: 200, used: 30, reserved: 0, left: 170 },
      enough: true,
    })
  })

  it('says when the month does not suffice', async () => {
    const town = await aTown()
    town.line.month = { limit: 35, used: 30 }
    expect(await estimated(town)).toMatchObject({ messages: 6, quota: { left: 5 }, enough: false })
    expect(await estimated(town, { audience: ['d1a1b1'] })).toMatchObject({ messages: 3, enough: true })
  })

  it('says nothing of the month when LINE does not answer, and stands in nobody’s way', async () => {
    const town = await aTown()
    town.line.month = null
    expect(await estimated(town)).toMatchObject({ messages: 6, quota: null, enough: true })
  })

  it.each<[string, string, OwnPolicy, Partial<NewCircular>, Partial<Estimate>]>([
    ['in the evening', '2026-11-20T20:58:59+09:00', {}, {}, { quietUntil: null, holdSeconds: 60 }],
    [
      'when the hold ends in the night',
      '2026-11-20T20:59:00+09:00',
      {},
      {},
      { quietUntil: '2026-11-20T22:00:00.000Z' },
    ],
    ['in the night, if it is urgent', '2026-11-20T23:00:00+09:00', {}, { category: 'emergency' }, { quietUntil: null }],
    ['at noon', '2026-11-20T12:00:00+09:00', {}, {}, { nextMonthAt: '2026-12-01T00:00:00.000Z', nextDigestAt: null }],
    [
      'before a digest',
      '2026-11-20T12:00:00+09:00',
      { digest: { weekdays: [6], times: ['09:00'] } },
      {},
      { nextDigestAt: '2026-11-21T00:00:00.000Z' },
    ],
    [
      'before a digest, if it is urgent',
      '2026-11-20T12:00:00+09:00',
      { digest: { weekdays: [6], times: ['09:00'] } },
      { category: 'emergency' },
      { nextDigestAt: null },
    ],
  ])('says when it would go %s', async (_, now, policy, circular, expected) => {
    const quietHours = { from: '21:00', to: '07:00' }
    const town = await aTown({ now, policy: { holdSeconds: 60, quietHours, ...policy } })
    expect(await estimated(town, circular)).toMatchObject(expected)
  })

  it('says whether a second officer must look at it, and how many could', async () => {
    const town = await aTown({ policy: { approval: true } })
    // Nobody else holds an office in the association, so those above it may: the district and the city.
    expect(await estimated(town)).toMatchObject({ needsApproval: true, approvers: 2 })
    await town.appoints('associationOfficer', 'd1a1')
    expect(await estimated(town)).toMatchObject({ needsApproval: true, approvers: 1 })
    expect(await estimated(town, { category: 'emergency' })).toMatchObject({ approvers: 3 })
  })
})

describe('who may ask', () => {
  it('is whoever may write there, or approve', async () => {
    const town = await aTown({ associations: 2 })
    const neighbour = await town.appoints('associationOfficer', 'd1a2')
    for (const who of [town.officers.districtOfficer, town.officers.cityStaff])
      expect((await estimate(town, {}, who)).status).toBe(200)
    expect((await estimate(town, {}, neighbour)).status).toBe(404)
    expect((await estimate(town, {}, town.officers.blockLeader)).status).toBe(403)
    expect((await estimate(town, {}, town.phonesOf('d1a1b1h1')[0])).status).toBe(403)
  })
})

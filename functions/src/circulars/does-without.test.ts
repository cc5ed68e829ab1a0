import { beforeEach, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../testing/a-town.ts'

let town: Town
const phone = (householdId: string) => town.phonesOf(householdId)[0] ?? ''
const wishes = async (lineUserId: string, body: object) =>
  (await town.as(lineUserId)).patch('/api/me', body).expect(200)
const gotSomething = (lineUserId: string) => town.line.accepted.some(({ to }) => to.includes(lineUserId))
const reach = async (circularId: string) =>
  (await (await town.as(town.officers.associationOfficer)).get(`/api/circulars/${circularId}/reach`).expect(200)).body
const stateOf = async (circularId: string, householdId: string) =>
  (await reach(circularId)).households.find((each: { householdId: string }) => each.householdId === householdId)

beforeEach(async () => {
  town = await aTown({ blocks: 1, households: 3 })
})

describe('a category somebody does without', () => {
  it('does not come in LINE; it stands in the list, and the household is told apart from those without a phone', async () => {
    await wishes(phone('d1a1b1h1'), { muted: ['event', 'garbage'] })
    const id = await town.publishes({ category: 'event' })
    expect(gotSomething(phone('d1a1b1h1'))).toBe(false)
    expect(gotSomething(phone('d1a1b1h2'))).toBe(true)
    const { circulars } = (await (await town.as(phone('d1a1b1h1'))).get('/api/circulars').expect(200)).body
    expect(circulars.map((circular: { id: string }) => circular.id)).toEqual([id])
    expect(await stateOf(id, 'd1a1b1h1')).toMatchObject({ state: 'notReached', why: 'resting' })
    expect(await stateOf(id, 'd1a1b1h2')).toMatchObject({ state: 'unread', why: null })
  })

  it('is counted: reading it in the list and confirming is confirming', async () => {
    await wishes(phone('d1a1b1h1'), { muted: ['event'] })
    const id = await town.publishes({ category: 'event' })
    await (await town.as(phone('d1a1b1h1'))).post(`/api/circulars/${id}/receipts`).expect(200)
    expect(await stateOf(id, 'd1a1b1h1')).toMatchObject({ state: 'line', why: null })
  })

  it('comes again after a change of mind, and others come all the time', async () => {
    await wishes(phone('d1a1b1h1'), { muted: ['event'] })
    await town.publishes({ category: 'notice' })
    expect(gotSomething(phone('d1a1b1h1'))).toBe(true)
    town.line.accepted.length = 0
    await wishes(phone('d1a1b1h1'), { muted: [] })
    await town.publishes({ category: 'event' })
    expect(gotSomething(phone('d1a1b1h1'))).toBe(true)
  })

  it('is never what is urgent', async () => {
    const page = await town.as(phone('d1a1b1h1'))
    expect((await page.patch('/api/me', { muted: ['emergency'] })).status).toBe(400)
    await wishes(phone('d1a1b1h1'), { muted: ['safety', 'disaster'], pausedUntil: '2026-12-31' })
    await town.publishes({ category: 'emergency' })
    expect(gotSomething(phone('d1a1b1h1'))).toBe(true)
  })

  it('stays chosen when the language changes, and after blocking and coming back', async () => {
    await wishes(phone('d1a1b1h1'), { muted: ['event'] })
    await wishes(phone('d1a1b1h1'), { language: 'vi' })
    expect((await (await town.as(phone('d1a1b1h1'))).get('/api/me')).body.resident.preferences.muted).toEqual(['event'])
    await town.publishes({ category: 'event' })
    expect(gotSomething(phone('d1a1b1h1'))).toBe(false)
  })
})

describe('a pause', () => {
  it('lasts through its last day', async () => {
    await wishes(phone('d1a1b1h1'), { pausedUntil: '2026-11-21' })
    await town.publishes({ category: 'notice' })
    expect(gotSomething(phone('d1a1b1h1'))).toBe(false)
    town.clock.reaches('2026-11-21T23:30:00+09:00')
    await town.publishes({ category: 'notice' })
    expect(gotSomething(phone('d1a1b1h1'))).toBe(false)
    town.clock.reaches('2026-11-22T00:30:00+09:00')
    await town.publishes({ category: 'notice' })
    expect(gotSomething(phone('d1a1b1h1'))).toBe(true)
  })

  it('is forgotten in the night after its last day', async () => {
    await wishes(phone('d1a1b1h1'), { pausedUntil: '2026-11-21' })
    town.clock.reaches('2026-11-22T00:15:00+09:00')
    await town.schedules['end-pauses']?.run()
    expect((await (await town.as(phone('d1a1b1h1'))).get('/api/me')).body.resident.preferences.pausedUntil).toBeNull()
    const officer = await town.as(town.officers.associationOfficer)
    expect((await officer.get('/api/audience?areaIds=d1a1').expect(200)).body.reduced).toBe(0)
  })

  it('is left alone by reminders', async () => {
    const id = await town.publishes({ category: 'notice', confirmBy: '2026-11-25' })
    await wishes(phone('d1a1b1h1'), { pausedUntil: '2026-11-30' })
    town.line.accepted.length = 0
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer.get(`/api/circulars/${id}/reminder`).expect(200)
    await officer.post(`/api/circulars/${id}/reminder`).expect(200)
    await town.work()
    expect(gotSomething(phone('d1a1b1h1'))).toBe(false)
    expect(town.line.accepted.flatMap(({ to }) => to)).toHaveLength(body.people)
  })
})

describe('before sending', () => {
  it('the officer sees for how many it may be less', async () => {
    await wishes(phone('d1a1b1h1'), { muted: ['event'] })
    await wishes(phone('d1a1b1h2'), { pausedUntil: '2026-12-01' })
    const id = await town.writes({ category: 'garbage' })
    const officer = await town.as(town.officers.associationOfficer)
    const { body } = await officer.get(`/api/circulars/${id}/estimate`).expect(200)
    expect(body).toMatchObject({ residents: 3, reduced: 2 })
    const whole = (await officer.get('/api/audience?areaIds=d1a1b1').expect(200)).body
    expect(whole.reduced).toBe(2)
  })
})

import { describe, expect, it } from 'vitest'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown, type Town, type TownSize } from '../../testing/a-town.ts'

const instant = (japanTime: string) => new Date(`${japanTime}+09:00`).toISOString()
const atMinute = (japanTime: string) => ({ kind: 'at' as const, at: instant(japanTime) })
const POLICY = { holdSeconds: 60, quietHours: { from: '21:00', to: '07:00' } }

/** An association of six phones; it is ten in the morning of Friday, 20 November 2026. */
const aDraft = async (circular: object = {}, size: TownSize = {}) => {
  const town = await aTown({ policy: POLICY, ...size })
  const id = await town.writes(circular)
  return { town, id, desk: aDesk(town, id) }
}
const EVERYBODY = Array(6).fill(1)
const NOBODY = Array(6).fill(0)
const itIs = async (town: Town, japanTime: string) => {
  town.clock.reaches(`${japanTime}+09:00`)
  await town.work()
}

describe('quiet hours', () => {
  const atNight = (circular: object = {}) => aDraft(circular, { now: '2026-11-20T22:15:00+09:00' })

  it('what is sent at night leaves at seven', async () => {
    const { town, desk } = await atNight()
    expect(await desk.sends()).toMatchObject({
      body: {
        office: {
          schedule: { kind: 'quiet', at: instant('2026-11-21T07:00') },
          canRelease: false,
          canReschedule: true,
        },
      },
    })
    expect(await desk.releases()).toMatchObject({ status: 409, body: { code: 'quiet-hours' } })
    await itIs(town, '2026-11-21T06:59:59')
    expect(timesEach(town)).toEqual(NOBODY)
    await itIs(town, '2026-11-21T07:00:00')
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('can be given another hour of the day', async () => {
    const { town, desk } = await atNight()
    await desk.sends()
    expect(await desk.reschedules(instant('2026-11-21T09:00'))).toMatchObject({ status: 200 })
    await itIs(town, '2026-11-21T07:00:00')
    expect(timesEach(town)).toEqual(NOBODY)
    await itIs(town, '2026-11-21T09:00:00')
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('do not hold up what is urgent: only the hold does', async () => {
    const { town, desk } = await atNight({ category: 'emergency' })
    expect(await desk.sends()).toMatchObject({ body: { office: { schedule: { kind: 'hold' }, canRelease: true } } })
    await itIs(town, '2026-11-20T22:16:00')
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('wake nobody when everything stood still over the chosen minute', async () => {
    const { town, id, desk } = await aDraft()
    await desk.sends(atMinute('2026-11-20T20:45'))
    await town.queue.runAll(
      { 'circulars-release': async () => undefined },
      { until: '2026-11-20T23:00:00+09:00', clock: town.clock },
    )
    await minutesPass(town, 1)
    expect(timesEach(town)).toEqual(NOBODY)
    expect(await desk.office()).toMatchObject({ schedule: { kind: 'quiet', at: instant('2026-11-21T07:00') } })
    await itIs(town, '2026-11-21T07:00:00')
    expect(timesEach(town)).toEqual(EVERYBODY)
    expect((await aDesk(town, id).page()).status).toBe('sent')
  })

  it('hold nothing up that was late by a moment: it was to leave before them', async () => {
    const { town, desk } = await aDraft()
    await desk.sends(atMinute('2026-11-20T20:59'))
    await itIs(town, '2026-11-20T21:03:00')
    expect(timesEach(town)).toEqual(EVERYBODY)
  })
})

describe('what has waited too long', () => {
  it('leaves although the day to confirm by is over by now', async () => {
    const { town, desk } = await aDraft({ confirmBy: '2026-11-21' })
    await desk.sends(atMinute('2026-11-21T20:00'))
    town.clock.reaches('2026-11-22T12:00:00+09:00')
    await town.schedules['release-due']?.run()
    await town.work()
    expect(timesEach(town)).toEqual(EVERYBODY)
  })
})

describe('on paper', () => {
  it('nothing is sent in LINE: after the hold the books are open and residents find it in their list', async () => {
    const { town, id, desk } = await aDraft({}, { now: '2026-11-20T22:15:00+09:00' })
    expect(await desk.sends({ kind: 'paper' })).toMatchObject({ body: { office: { schedule: { kind: 'hold' } } } })
    await minutesPass(town, 2)
    expect(town.line.attempts).toEqual([])
    expect(await desk.page()).toMatchObject({ status: 'sent', office: { delivery: { total: 0 } } })
    const resident = await town.as(town.phonesOf('d1a1b1h1')[0] ?? null)
    expect((await resident.get('/api/circulars').expect(200)).body.circulars).toMatchObject([{ id }])
    await resident.post(`/api/circulars/${id}/receipts`).expect(200)
    const leader = await town.as(town.officers.blockLeader)
    await leader.put(`/api/circulars/${id}/receipts/d1a1b1h2`, { via: 'paper' }).expect(200)
    const officer = await town.as(town.officers.associationOfficer)
    const { counts } = (await officer.get(`/api/circulars/${id}/reach`).expect(200)).body
    expect(counts).toMatchObject({ households: 6, line: 1, paper: 1, notReached: 4 })
  })
})

import { describe, expect, it } from 'vitest'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown, type Town, type TownSize } from '../../testing/a-town.ts'

const instant = (japanTime: string) => new Date(`${japanTime}+09:00`).toISOString()
const atMinute = (japanTime: string) => ({ kind: 'at' as const, at: instant(japanTime) })
const TOMORROW = '2026-11-21T09:30'
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

describe('a circular for a chosen minute', () => {
  it('leaves in that minute, not before', async () => {
    const { town, desk } = await aDraft()
    expect(await desk.sends(atMinute(TOMORROW))).toMatchObject({
      status: 200,
      body: {
        status: 'scheduled',
        office: {
          schedule: { kind: 'time', at: instant(TOMORROW) },
          canCancel: true,
          canReschedule: true,
          canRelease: true,
        },
      },
    })
    await itIs(town, '2026-11-21T09:29:59')
    expect(timesEach(town)).toEqual(NOBODY)
    await itIs(town, `${TOMORROW}:00`)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('leaves in time also when it lies further ahead than a queue takes tasks', async () => {
    const { town, desk } = await aDraft()
    await desk.sends(atMinute('2027-03-01T08:00'))
    expect(town.queue.pending()).toEqual([])
    town.clock.reaches('2027-03-01T08:00:00+09:00')
    await town.schedules['release-due']?.run()
    await town.work()
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it.each([
    ['too soon', '2026-11-20T10:00:30', 'schedule-too-soon'],
    ['over', '2026-11-19T10:00', 'schedule-too-soon'],
    ['in two years', '2028-11-20T10:00', 'schedule-too-far'],
    ['at night', '2026-11-20T22:00', 'schedule-in-quiet-hours'],
  ])('is refused when the minute is %s', async (_, japanTime, code) => {
    const { desk } = await aDraft()
    expect(await desk.sends(atMinute(japanTime))).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'timing.at', code }] },
    })
    expect(await desk.page()).toMatchObject({ status: 'draft' })
  })

  it('is refused when the day to confirm by would be over', async () => {
    const { desk } = await aDraft({ confirmBy: '2026-11-20' })
    expect(await desk.sends(atMinute(TOMORROW))).toMatchObject({
      status: 400,
      body: { code: 'confirm-by-before-sending', fields: [{ path: 'confirmBy' }] },
    })
  })

  it('cancelled never leaves, whatever tasks and sweeps are still about', async () => {
    const { town, desk } = await aDraft()
    await desk.sends(atMinute(TOMORROW))
    expect(await desk.cancels()).toMatchObject({
      status: 200,
      body: { status: 'draft', office: { timing: atMinute(TOMORROW) } },
    })
    await itIs(town, `${TOMORROW}:00`)
    await minutesPass(town, 5)
    expect(timesEach(town)).toEqual(NOBODY)
  })

  it('is one thing: asked for another time by somebody else, that one hears of it', async () => {
    const { town, id, desk } = await aDraft()
    await desk.sends(atMinute(TOMORROW))
    const other = aDesk(town, id, town.officers.districtOfficer)
    expect(await other.sends(atMinute(TOMORROW))).toMatchObject({
      status: 200,
      body: { office: { submitted: { mine: false } } },
    })
    for (const otherwise of [atMinute('2026-11-22T09:30'), { kind: 'now' as const }])
      expect(await other.sends(otherwise)).toMatchObject({ status: 409, body: { code: 'circular-changed' } })
    await itIs(town, `${TOMORROW}:00`)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })
})

describe('changing the minute', () => {
  it('to a later one: the first minute passes without anything', async () => {
    const { town, desk } = await aDraft()
    await desk.sends(atMinute(TOMORROW))
    expect(await desk.reschedules(instant('2026-11-22T15:00'))).toMatchObject({
      status: 200,
      body: {
        office: { schedule: { kind: 'time', at: instant('2026-11-22T15:00') }, timing: atMinute('2026-11-22T15:00') },
      },
    })
    await itIs(town, `${TOMORROW}:00`)
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(NOBODY)
    await itIs(town, '2026-11-22T15:00:00')
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('to an earlier one: it leaves then, and not again', async () => {
    const { town, desk } = await aDraft()
    await desk.sends(atMinute(TOMORROW))
    await desk.reschedules(instant('2026-11-20T11:00'))
    await itIs(town, '2026-11-20T11:00:00')
    expect(timesEach(town)).toEqual(EVERYBODY)
    await itIs(town, `${TOMORROW}:00`)
    await minutesPass(town, 3)
    expect(timesEach(town)).toEqual(EVERYBODY)
  })

  it('is refused for a minute that cannot be, and for what waits for no minute', async () => {
    const { town, desk } = await aDraft({ confirmBy: '2026-11-25' })
    expect(await desk.reschedules(instant(TOMORROW))).toMatchObject({
      status: 409,
      body: { code: 'circular-not-scheduled' },
    })
    await desk.sends()
    expect(await desk.reschedules(instant(TOMORROW))).toMatchObject({
      status: 409,
      body: { code: 'circular-not-timed' },
    })
    await desk.cancels()
    await desk.sends(atMinute(TOMORROW))
    for (const [japanTime, code] of [
      ['2026-11-20T10:00:10', 'schedule-too-soon'],
      ['2026-11-21T05:00', 'schedule-in-quiet-hours'],
      ['2026-11-26T10:00', 'after-confirm-by'],
    ] as const)
      expect(await desk.reschedules(instant(japanTime))).toMatchObject({
        status: 400,
        body: { fields: [{ path: 'at', code }] },
      })
    expect(await desk.office()).toMatchObject({ schedule: { at: instant(TOMORROW) } })
    await itIs(town, `${TOMORROW}:00`)
    expect(await desk.reschedules(instant('2026-11-22T10:00'))).toMatchObject({ status: 409 })
  })
})

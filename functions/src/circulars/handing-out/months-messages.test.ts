import { describe, expect, it } from 'vitest'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown, type TownSize } from '../../testing/a-town.ts'

/** An association of six phones with so many messages left in the month, and three more in the next. It is 20 November. */
const withMessages = async (left: number, size: TownSize = {}) => {
  const town = await aTown(size)
  town.line.month = { limit: left + 3, used: 3 }
  const desk = async (circular: object = {}) => aDesk(town, await town.writes(circular))
  return { town, desk }
}
const NOT_ENOUGH = { status: 409, body: { code: 'quota-not-enough' } }
const inDecember = { kind: 'at' as const, at: '2026-12-05T01:00:00.000Z' }
const tomorrow = { kind: 'at' as const, at: '2026-11-21T01:00:00.000Z' }

describe('with too few messages left in the month', () => {
  it('nothing is begun, and it stays a draft', async () => {
    const { town, desk } = await withMessages(5)
    const circular = await desk()
    expect(await circular.sends()).toMatchObject(NOT_ENOUGH)
    expect(await circular.page()).toMatchObject({ status: 'draft', office: { canPublish: true } })
    await minutesPass(town, 2)
    expect(town.line.attempts).toEqual([])
  })

  it.each<[string, object, object]>([
    ['fewer areas', { audience: ['d1a1b1'] }, { kind: 'now' }],
    ['next month', {}, inDecember],
    ['paper', {}, { kind: 'paper' }],
  ])('there is %s', async (_, circular, timing) => {
    const { town, desk } = await withMessages(5)
    const id = await town.writes(circular)
    await (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${id}/publish`, { timing }).expect(200)
    expect(await (await desk()).sends()).toMatchObject(NOT_ENOUGH)
  })

  it('a second yes is not said to what can no longer be sent', async () => {
    const { town, desk } = await withMessages(6, { policy: { approval: true } })
    const circular = await desk()
    expect(await circular.sends()).toMatchObject({ status: 200 })
    town.line.month = { limit: 9, used: 4 }
    const second = aDesk(town, (await circular.page()).id, town.officers.districtOfficer)
    expect(await second.approves()).toMatchObject(NOT_ENOUGH)
    expect(await circular.page()).toMatchObject({ status: 'awaitingApproval' })
  })
})

describe('what waits', () => {
  it('holds its messages: the next one does not get them, and gets them when it is cancelled', async () => {
    const { desk } = await withMessages(10)
    const [first, second] = [await desk(), await desk()]
    expect(await first.sends(tomorrow)).toMatchObject({ status: 200 })
    expect(await second.sends()).toMatchObject(NOT_ENOUGH)
    await first.cancels()
    expect(await second.sends()).toMatchObject({ status: 200 })
  })

  it('does not count against itself: neither at the yes, nor when its minute is changed', async () => {
    const { town, desk } = await withMessages(6, { policy: { approval: true } })
    const circular = await desk()
    await circular.sends(tomorrow)
    const second = aDesk(town, (await circular.page()).id, town.officers.districtOfficer)
    expect(await second.approves()).toMatchObject({ status: 200, body: { status: 'scheduled' } })
    expect(await circular.reschedules('2026-11-21T02:00:00.000Z')).toMatchObject({ status: 200 })
    town.clock.reaches('2026-11-21T02:00:00.000Z')
    await town.work()
    expect(timesEach(town)).toEqual(Array(6).fill(1))
  })

  it('is not moved into a month that does not hold it', async () => {
    const { desk } = await withMessages(8)
    const [first, second] = [await desk(), await desk()]
    await first.sends(inDecember)
    await second.sends(tomorrow)
    expect(await second.reschedules('2026-12-06T01:00:00.000Z')).toMatchObject(NOT_ENOUGH)
    expect(await second.office()).toMatchObject({ schedule: { at: tomorrow.at } })
  })
})

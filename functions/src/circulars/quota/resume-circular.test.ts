import { describe, expect, it } from 'vitest'
import { aTown, type Town } from '../../testing/a-town.ts'
import * as line from '../../testing/line-answers.ts'
import type { Behaviour } from '../../testing/line-recorder.ts'
import type { NewCircular } from '../circular-view.ts'

/** A circular to six people whose delivery stopped at its first request. */
const stoppedBy = async (behaviour: Behaviour, circular: Partial<NewCircular> = {}) => {
  const town = await aTown({ policy: { quietHours: { from: '21:00', to: '07:00' } } })
  town.line.month = { limit: 200, used: 190 }
  town.line.willBehave(behaviour)
  const id = await town.publishes(circular)
  return { town, id }
}
const goesOn = async (town: Town, id: string) =>
  (await town.as(town.officers.associationOfficer)).post(`/api/circulars/${id}/resume`)

describe('a delivery that stopped half-way', () => {
  it.each([
    ['nothing left', 200],
    ['less left than people wait', 195],
  ])('is told kindly to wait while the month has %s, and stays as it was', async (_, used) => {
    const { town, id } = await stoppedBy(line.monthIsUsedUp)
    town.line.month = { limit: 200, used }
    const response = await goesOn(town, id)
    expect(response.body).toMatchObject({ status: 409, code: 'quota-not-enough' })
    expect(response.body.detail).toContain('毎月1日')
    await town.work()
    expect(town.line.attempts).toHaveLength(1)
  })

  it('goes on in the next month, at a tap', async () => {
    const { town, id } = await stoppedBy(line.monthIsUsedUp)
    town.clock.reaches('2026-12-01T09:00:00+09:00')
    town.line.month = { limit: 200, used: 0 }
    const { body } = await goesOn(town, id)
    expect(body.office.delivery).toMatchObject({ status: 'sending', waiting: 6 })
    await town.work()
    expect(town.line.month.used).toBe(6)
    for (const { lineUserId } of town.residents) expect(town.line.timesSentTo(lineUserId)).toBe(1)
  })

  it('goes on when just enough is left, or LINE cannot be asked', async () => {
    const some = await stoppedBy(line.monthIsUsedUp)
    some.town.line.month = { limit: 200, used: 194 }
    expect((await goesOn(some.town, some.id)).status).toBe(200)
    const silent = await stoppedBy(line.monthIsUsedUp)
    silent.town.line.month = null
    expect((await goesOn(silent.town, silent.id)).status).toBe(200)
  })

  it('does not ask for the month when LINE had refused the channel', async () => {
    const { town, id } = await stoppedBy(line.refusesChannel)
    town.line.month = { limit: 200, used: 200 }
    expect((await goesOn(town, id)).status).toBe(200)
  })

  it('wakes nobody at night, unless it is urgent', async () => {
    const { town, id } = await stoppedBy(line.refusesChannel)
    town.clock.reaches('2026-11-20T22:00:00+09:00')
    expect((await goesOn(town, id)).body).toMatchObject({ status: 409, code: 'quiet-hours' })
    town.clock.reaches('2026-11-21T07:00:00+09:00')
    expect((await goesOn(town, id)).status).toBe(200)
    const urgent = await stoppedBy(line.refusesChannel, { category: 'emergency' })
    urgent.town.clock.reaches('2026-11-20T22:00:00+09:00')
    expect((await goesOn(urgent.town, urgent.id)).status).toBe(200)
  })

  it('is nothing to a delivery that did not stop', async () => {
    const town = await aTown()
    const id = await town.publishes()
    expect((await goesOn(town, id)).body.code).toBe('delivery-not-paused')
    expect((await goesOn(town, await town.writes())).body.code).toBe('delivery-not-paused')
  })
})

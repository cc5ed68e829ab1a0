import { describe, expect, it } from 'vitest'
import { aDesk, minutesPass, timesEach } from '../../testing/a-desk.ts'
import { aTown, type Town } from '../../testing/a-town.ts'
import { diesAt, type Fate, type Interruptions, interruptions } from '../../testing/interruptions.ts'

const EVERYBODY = Array(6).fill(1)
const NOBODY = Array(6).fill(0)

/** An officer has sent a circular that is held for a minute, and the minute is over; the task has not run yet. */
const atTheEndOfTheHold = async () => {
  const town = await aTown({ policy: { holdSeconds: 60 } })
  const power = interruptions(town.deps)
  const id = await town.writes()
  const desk = aDesk(town, id)
  await desk.sends()
  town.clock.passes(60, 'seconds')
  return { town, id, desk, power }
}

/** After a cancel that was answered with 200 nothing leaves, ever; after one that was refused everybody gets it once. */
const expectOneToHaveWon = async (town: Town, desk: ReturnType<typeof aDesk>, cancelled: number) => {
  await minutesPass(town, 10)
  const { status } = await desk.page()
  expect([cancelled, status]).toEqual(cancelled === 200 ? [200, 'draft'] : [409, 'sent'])
  expect(timesEach(town)).toEqual(cancelled === 200 ? NOBODY : EVERYBODY)
}

/** Holds the step of that number up until the other side is through. */
const whileHeldUp = async (
  power: Interruptions,
  step: number,
  slow: () => Promise<unknown>,
  other: () => Promise<unknown>,
) => {
  const { promise, resolve } = Promise.withResolvers<Fate>()
  const { promise: reached, resolve: isReached } = Promise.withResolvers<void>()
  let held = false
  power.decide((_, number) => {
    if (held || number !== step) return 'goes well'
    held = true
    isReached()
    return promise
  })
  const running = slow()
  await Promise.race([reached, running])
  await other()
  resolve('goes well')
  await running
  power.end()
}

describe('取り消す as the hold ends', () => {
  it('at the very same moment: one of the two wins', async () => {
    const { town, desk } = await atTheEndOfTheHold()
    const [{ status }] = await Promise.all([desk.cancels(), town.work()])
    await expectOneToHaveWon(town, desk, status)
  })

  it.each([
    [1, 200],
    [2, 409],
    [3, 409],
    [4, 409],
  ])('while the release is held up before its step %i: the answer is %i', async (step, expected) => {
    const { town, desk, power } = await atTheEndOfTheHold()
    let answer = 0
    await whileHeldUp(
      power,
      step,
      () => town.work(),
      async () => {
        answer = (await desk.cancels()).status
      },
    )
    expect(answer).toBe(expected)
    await expectOneToHaveWon(town, desk, answer)
  })

  it('while the cancel is held up: the release is first', async () => {
    const { town, desk, power } = await atTheEndOfTheHold()
    let answer = 0
    await whileHeldUp(
      power,
      1,
      async () => {
        answer = (await desk.cancels()).status
      },
      () => town.work(),
    )
    expect(answer).toBe(409)
    await expectOneToHaveWon(town, desk, answer)
  })

  it('beside 今すぐ送る of another officer: one of the two wins', async () => {
    const { town, id, desk } = await atTheEndOfTheHold()
    const other = aDesk(town, id, town.officers.districtOfficer)
    const [cancelled, released] = await Promise.all([desk.cancels(), other.releases()])
    expect([cancelled.status, released.status].toSorted()).toEqual([200, 409])
    await expectOneToHaveWon(town, desk, cancelled.status)
  })
})

describe('the power is cut', () => {
  const FATES = ['never happens', 'happens unheard'] as const
  const cuts = FATES.flatMap((fate) => [1, 2, 3, 4, 5, 6].map((step) => [fate, step] as const))
  const ignore = () => undefined

  it.each(cuts)(
    'on the way from 送る to everybody (%s: step %i): it leaves once, or it is still a draft',
    async (fate, step) => {
      const town = await aTown({ policy: { holdSeconds: 60 } })
      const power = interruptions(town.deps)
      const id = await town.writes()
      const desk = aDesk(town, id)
      power.decide(diesAt(fate, step))
      await desk.sends()
      town.clock.passes(61, 'seconds')
      await town.work().catch(ignore)
      power.end()
      const wasDraft = (await desk.page()).status === 'draft'
      await minutesPass(town, 10)
      expect(timesEach(town)).toEqual(wasDraft ? NOBODY : EVERYBODY)
      expect(await desk.page()).toMatchObject({ status: wasDraft ? 'draft' : 'sent' })
      expect(wasDraft).toBe(fate === 'never happens' && step === 1)
    },
  )

  it.each(cuts.filter(([, step]) => step <= 2))(
    'during a yes (%s: step %i): said again it is one',
    async (fate, step) => {
      const town = await aTown({ policy: { holdSeconds: 60, approval: true } })
      const power = interruptions(town.deps)
      const id = await town.writes()
      await aDesk(town, id).sends()
      const district = aDesk(town, id, town.officers.districtOfficer)
      power.decide(diesAt(fate, step))
      expect(await district.approves(1)).toMatchObject({ status: 500 })
      power.end()
      expect(await district.approves(1)).toMatchObject({ status: 200 })
      await minutesPass(town, 10)
      expect(timesEach(town)).toEqual(EVERYBODY)
    },
  )

  it.each(FATES)('during 取り消す (%s): pressed again it is cancelled', async (fate) => {
    const { town, desk, power } = await atTheEndOfTheHold()
    power.decide(diesAt(fate, 1))
    expect(await desk.cancels()).toMatchObject({ status: 500 })
    power.end()
    expect(await desk.cancels()).toMatchObject({ status: 200, body: { status: 'draft', version: 2 } })
    await expectOneToHaveWon(town, desk, 200)
  })

  it.each(cuts.filter(([, step]) => step <= 2))(
    'while the minute is changed (%s: step %i): it leaves once',
    async (fate, step) => {
      const town = await aTown()
      const power = interruptions(town.deps)
      const desk = aDesk(town, await town.writes())
      await desk.sends({ kind: 'at', at: '2026-11-20T01:05:00.000Z' })
      power.decide(diesAt(fate, step))
      expect(await desk.reschedules('2026-11-20T01:10:00.000Z')).toMatchObject({ status: 500 })
      power.end()
      const changed = (await desk.office()).schedule?.at === '2026-11-20T01:10:00.000Z'
      await minutesPass(town, 6)
      expect(timesEach(town)).toEqual(changed ? NOBODY : EVERYBODY)
      await minutesPass(town, 6)
      expect(timesEach(town)).toEqual(EVERYBODY)
    },
  )
})

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

  it.each(['never happens', 'happens unheard'] as const)(
    'when the power is cut (%s): pressed again it is cancelled',
    async (fate) => {
      const { town, desk, power } = await atTheEndOfTheHold()
      power.decide(diesAt(fate, 1))
      expect(await desk.cancels()).toMatchObject({ status: 500 })
      power.end()
      expect(await desk.cancels()).toMatchObject({ status: 200, body: { status: 'draft', version: 2 } })
      await expectOneToHaveWon(town, desk, 200)
    },
  )
})

describe('a yes that is held up', () => {
  it('is not said to other words that were sent meanwhile', async () => {
    const town = await aTown({ policy: { approval: true } })
    const power = interruptions(town.deps)
    const id = await town.writes()
    const author = aDesk(town, id)
    await author.sends()
    const district = aDesk(town, id, town.officers.districtOfficer)
    let answer: object = {}
    await whileHeldUp(
      power,
      1,
      async () => {
        answer = await district.approves(1)
      },
      async () => {
        await author.cancels()
        const officer = await town.as(town.officers.associationOfficer)
        const other = { audience: ['d1a1'], title: '別の回覧', text: '', category: 'notice', version: 2 }
        await officer.put(`/api/circulars/${id}`, other).expect(200)
        await author.sends()
      },
    )
    expect(answer).toMatchObject({ status: 409, body: { code: 'circular-changed' } })
    await minutesPass(town, 2)
    expect(timesEach(town)).toEqual(NOBODY)
  })
})

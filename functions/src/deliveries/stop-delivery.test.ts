import { describe, expect, it } from 'vitest'
import { Conflict } from '../platform/failures.ts'
import { aDelivery } from '../testing/a-delivery.ts'
import { type Fate, interruptions, type Step } from '../testing/interruptions.ts'
import * as line from '../testing/line-answers.ts'
import type { Behaviour } from '../testing/line-recorder.ts'
import { resumeDelivery } from './resume-delivery.ts'
import { SEND_TASK } from './start-delivery.ts'
import { findDelivery } from './store.ts'

/** A delivery that was stopped while its step `number` of that kind was under way. */
const stoppedDuring = async (kind: Step, number: number, behaviour: Behaviour = () => 'accepted') => {
  const engine = await aDelivery({ ja: 501, en: 2 })
  engine.line.willBehave(behaviour)
  const power = interruptions(engine.deps)
  const held = Promise.withResolvers<Fate>()
  const id = await engine.starts()
  let seen = 0
  power.decide((step) => (step === kind && ++seen === number ? held.promise : 'goes well'))
  const work = engine.work()
  await expect.poll(() => seen).toBe(number)
  power.end()
  await engine.stops(id)
  held.resolve('goes well')
  await work
  await engine.sweepsUntilEnded(id)
  return { engine, id }
}

describe('stopping a delivery', () => {
  it('before it is planned: nobody gets anything', async () => {
    const engine = await aDelivery()
    const id = await engine.starts()
    await engine.stops(id)
    await engine.sweepsUntilEnded(id)
    expect(engine.line.attempts).toEqual([])
    expect(await engine.progress(id)).toMatchObject({ status: 'stopped', total: 0 })
    expect((await engine.books(id)).timesDone).toBe(0)
  })

  it('while it is being planned: nobody gets anything', async () => {
    const { engine, id } = await stoppedDuring('transaction', 2)
    expect(engine.line.attempts).toEqual([])
    expect(await engine.progress(id)).toMatchObject({ status: 'stopped', total: 503, stopped: 503 })
  })

  it('before the first batch is written: there is nothing to stop later', async () => {
    const { engine, id } = await stoppedDuring('transaction', 1)
    expect(await engine.batches(id)).toEqual([])
    expect(engine.line.attempts).toEqual([])
  })

  it('half-way: what has gone out has, the rest never will', async () => {
    const { engine, id } = await stoppedDuring('multicast', 2)
    expect(engine.line.accepted.flatMap(({ to }) => to)).toHaveLength(501)
    expect(await engine.progress(id)).toMatchObject({ status: 'stopped', total: 503, sent: 501, stopped: 2 })
    expect((await engine.books(id)).sentTo).toHaveLength(501)
    expect((await engine.books(id)).timesDone).toBe(0)
  })

  it.each<[string, Behaviour, object]>([
    ['no answer: nobody knows, and it says so', line.breaks, { uncertain: 500, stopped: 3 }],
    ['busy: it never goes out', line.isBusy, { uncertain: 0, stopped: 503 }],
    ['refused: that is what it says', line.refusesBody, { refused: 500, stopped: 3 }],
    ["the month's messages used up: it stays stopped", line.monthIsUsedUp, { stopped: 503 }],
    ['the channel refused: it stays stopped', line.refusesChannel, { stopped: 503 }],
  ])('while LINE answers with %s', async (_, behaviour, sums) => {
    const { engine, id } = await stoppedDuring('multicast', 1, behaviour)
    expect(engine.line.accepted).toEqual([])
    expect(await engine.progress(id)).toMatchObject({
      status: 'stopped',
      paused: null,
      total: 503,
      waiting: 0,
      ...sums,
    })
    await expect(resumeDelivery(engine.deps, id)).rejects.toThrow(Conflict)
  })

  it('drops the malformed one, and the others never get it', async () => {
    const { engine, id } = await stoppedDuring('multicast', 1, line.namesMalformed(7))
    expect(engine.line.accepted).toEqual([])
    expect(await engine.progress(id)).toMatchObject({ status: 'stopped', total: 503, refused: 1, stopped: 502 })
  })

  it('while it is paused: it cannot go on any more', async () => {
    const engine = await aDelivery()
    engine.line.willBehave(line.monthIsUsedUp)
    const id = await engine.starts()
    await engine.work()
    await engine.stops(id)
    await expect(resumeDelivery(engine.deps, id)).rejects.toThrow(Conflict)
    await engine.sweepsUntilEnded(id)
    expect(await engine.progress(id)).toMatchObject({ status: 'stopped', paused: null, total: 3, stopped: 3 })
  })

  it('ends it once: a task that comes late does not move the end', async () => {
    const { engine, id } = await stoppedDuring('multicast', 2)
    const settledAt = async () => (await findDelivery(engine.deps, id))?.settledAt
    const first = await settledAt()
    engine.clock.passes(1, 'hour')
    await engine.tasks[SEND_TASK]({ deliveryId: id, batchId: 'b00000' })
    expect(await settledAt()).toBe(first)
  })

  it('changes nothing when it has ended', async () => {
    const engine = await aDelivery()
    const id = await engine.starts()
    await engine.work()
    await engine.stops(id)
    expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 3, sent: 3 })
  })
})

import { describe, expect, it } from 'vitest'
import { aDelivery, type DeliveryEngine } from '../testing/a-delivery.ts'
import { type Fate, interruptions } from '../testing/interruptions.ts'
import * as line from '../testing/line-answers.ts'
import type { Behaviour } from '../testing/line-recorder.ts'
import { SEND_TASK } from './start-delivery.ts'

const timesEach = (engine: DeliveryEngine) => engine.people.map((person) => engine.line.timesSentTo(person))
const statesOf = async (engine: DeliveryEngine, id: string) => (await engine.batches(id)).map(({ state }) => state)

describe('sendBatch, two workers', () => {
  /** A delivery of one batch whose first request to LINE is on its way and has no answer yet. */
  const firstOnItsWay = async () => {
    const engine = await aDelivery({ ja: 3 })
    const power = interruptions(engine.deps)
    const answer = Promise.withResolvers<Fate>()
    let requests = 0
    power.decide((step) => (step === 'multicast' && ++requests === 1 ? answer.promise : 'goes well'))
    const id = await engine.starts()
    const work = engine.work()
    await expect.poll(() => requests).toBe(1)
    const second = () => engine.tasks[SEND_TASK]({ deliveryId: id, batchId: 'b00000' })
    const answered = () => {
      answer.resolve('goes well')
      return work
    }
    return { engine, id, second, requests: () => requests, answered }
  }

  it('lets only one send while its lease lasts', async () => {
    const { engine, id, second, requests, answered } = await firstOnItsWay()
    engine.clock.passes(59, 'seconds')
    await second()
    expect(requests()).toBe(1)
    await answered()
    expect(timesEach(engine)).toEqual([1, 1, 1])
    expect(await engine.progress(id)).toMatchObject({ status: 'done', sent: 3 })
  })

  it('lets another take over when the lease has run out; the slow one changes nothing any more', async () => {
    const { engine, id, second, answered } = await firstOnItsWay()
    engine.clock.passes(60, 'seconds')
    await second()
    expect(await engine.progress(id)).toMatchObject({ status: 'done', sent: 3 })
    await answered()
    expect(timesEach(engine)).toEqual([1, 1, 1])
    expect(await statesOf(engine, id)).toEqual(['sent'])
    expect((await engine.books(id)).timesDone).toBe(1)
  })

  it.each<[string, Behaviour]>([
    ['that LINE was down', line.breaks],
    ['that LINE was busy', line.isBusy],
    ["that the month's messages are used up", line.monthIsUsedUp],
    ['that LINE refuses the channel', line.refusesChannel],
    ['that LINE refuses the body', line.refusesBody],
    ['that an id is malformed', line.namesMalformed(0)],
  ])('believes the one that sent, not a slow one that comes with the news %s', async (_, late) => {
    const { engine, id, second, answered } = await firstOnItsWay()
    engine.clock.passes(60, 'seconds')
    await second()
    engine.line.willBehave(late)
    await answered()
    expect(await statesOf(engine, id)).toEqual(['sent'])
    expect(await engine.progress(id)).toMatchObject({ status: 'done', paused: null, total: 3, sent: 3 })
    expect((await engine.onRoster()).length).toBe(3)
  })

  it('believes a slow worker that LINE has it, even after the batch was settled as uncertain', async () => {
    const { engine, id, second, answered } = await firstOnItsWay()
    engine.clock.passes(24, 'hours')
    await second()
    expect(await statesOf(engine, id)).toEqual(['uncertain'])
    await answered()
    expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 3, sent: 3, uncertain: 0 })
    expect((await engine.books(id)).sentTo).toHaveLength(3)
  })

  it('sends once when the queue runs every task twice', async () => {
    const engine = await aDelivery({ ja: 501, en: 2 })
    engine.queue.duplicates()
    engine.line.willBehave(line.breaksAfterTaking)
    const id = await engine.starts()
    await engine.work()
    expect(new Set(timesEach(engine))).toEqual(new Set([1]))
    expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 503, sent: 503 })
  })
})

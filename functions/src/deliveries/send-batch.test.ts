import { describe, expect, it } from 'vitest'
import { aDelivery, type DeliveryEngine } from '../testing/a-delivery.ts'
import * as line from '../testing/line-answers.ts'
import type { Behaviour } from '../testing/line-recorder.ts'

const timesEach = (engine: DeliveryEngine) => engine.people.map((person) => engine.line.timesSentTo(person))
const statesOf = async (engine: DeliveryEngine, id: string) => (await engine.batches(id)).map(({ state }) => state)

describe('sendBatch, when LINE does not take it at once', () => {
  it.each<[string, Behaviour[]]>([
    ['after a server error', [line.breaks]],
    ['after three time-outs', [line.breaks, line.breaks, line.breaks]],
    ['when the answer to an accepted request was lost', [line.breaksAfterTaking]],
    ['when it was lost, and then LINE was down', [line.breaksAfterTaking, line.breaks, line.isBusy]],
    ['after LINE was busy', [line.isBusy, line.isBusy]],
  ])('sends the same body under the same key again, and everybody gets it once: %s', async (_, behaviours) => {
    const engine = await aDelivery({ ja: 3 })
    engine.line.willBehave(...behaviours)
    const id = await engine.starts()
    await engine.work()
    expect(engine.line.attempts).toHaveLength(behaviours.length + 1)
    for (const attempt of engine.line.attempts) expect(attempt).toEqual(engine.line.attempts[0])
    expect(timesEach(engine)).toEqual([1, 1, 1])
    expect(await engine.batches(id)).toMatchObject([{ state: 'sent', attempts: behaviours.length + 1, problem: null }])
    expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 3, sent: 3 })
  })

  it('keeps what the queue gave up for the sweep', async () => {
    const engine = await aDelivery({ ja: 3 })
    engine.line.alwaysBehaves(line.breaks)
    const id = await engine.starts()
    await engine.work()
    expect(engine.queue.pending()).toEqual([])
    expect(await engine.progress(id)).toMatchObject({ status: 'sending', total: 3, waiting: 3 })
    engine.line.alwaysBehaves(() => 'accepted')
    await engine.sweep()
    expect(timesEach(engine)).toEqual([1, 1, 1])
  })

  it('says in the log which batch it was, and nobody whom it was for', async () => {
    const engine = await aDelivery({ ja: 2 })
    engine.line.willBehave(line.breaks)
    const id = await engine.starts()
    await engine.work()
    const logged = engine.logged.join()
    expect(logged).toContain(id)
    for (const person of engine.people) expect(logged).not.toContain(person)
  })
})

describe('sendBatch, 24 hours later', () => {
  const dayPasses = async (first: Behaviour, second: Behaviour = first) => {
    const engine = await aDelivery({ ja: 3 })
    engine.line.willBehave(first)
    engine.line.alwaysBehaves(second)
    const id = await engine.starts()
    await engine.work()
    engine.clock.passes(24, 'hours')
    engine.line.alwaysBehaves(() => 'accepted')
    const before = engine.line.attempts.length
    await engine.sweep()
    return { engine, id, asked: engine.line.attempts.length - before }
  }

  it.each<[string, Behaviour]>([
    ['LINE had taken it', line.breaksAfterTaking],
    ['LINE had not', line.breaks],
  ])('never sends again what had no answer, since nobody knows whether it arrived: %s', async (_, behaviour) => {
    const { engine, id, asked } = await dayPasses(behaviour)
    expect(asked).toBe(0)
    for (const times of timesEach(engine)) expect(times).toBeLessThanOrEqual(1)
    expect(await statesOf(engine, id)).toEqual(['uncertain'])
    expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 3, uncertain: 3, sent: 0 })
    expect(await engine.books(id)).toEqual({ sentTo: [], timesDone: 1 })
  })

  it('counts from the attempt without an answer, whatever LINE said clearly after it', async () => {
    const { engine, id } = await dayPasses(line.breaks, line.isBusy)
    expect(await statesOf(engine, id)).toEqual(['uncertain'])
    expect(timesEach(engine)).toEqual([0, 0, 0])
  })

  it('sends what LINE clearly refused for being busy: that leaves no doubt', async () => {
    const { engine, id } = await dayPasses(line.isBusy)
    expect(await statesOf(engine, id)).toEqual(['sent'])
    expect(timesEach(engine)).toEqual([1, 1, 1])
  })

  it('sends what nobody has tried', async () => {
    const engine = await aDelivery({ ja: 3 })
    const id = await engine.starts()
    engine.clock.passes(3, 'days')
    await engine.work()
    expect(await statesOf(engine, id)).toEqual(['sent'])
  })
})

describe('sendBatch, what LINE will never take', () => {
  it('ends refused, and the other batches go out', async () => {
    const engine = await aDelivery({ ja: 2, en: 2 })
    engine.line.willBehave(line.refusesBody)
    const id = await engine.starts()
    await engine.work()
    expect(await engine.batches(id)).toMatchObject([{ state: 'refused', attempts: 1 }, { state: 'sent' }])
    expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 4, refused: 2, sent: 2 })
    expect(engine.line.attempts).toHaveLength(2)
  })
})

describe('sendBatch, when LINE calls an id malformed', () => {
  const sendWithMalformed = async (places: number[], count = 5) => {
    const engine = await aDelivery({ ja: count })
    const order = engine.people.toSorted()
    const malformed = places.map((place) => order[place] ?? '')
    engine.line.alwaysBehaves(line.callsMalformed(malformed))
    const id = await engine.starts()
    await engine.work()
    return { engine, id, malformed, others: order.filter((person) => !malformed.includes(person)) }
  }

  it.each([[[0]], [[2]], [[4]], [[1, 3]], [[0, 1, 4]]])(
    'takes those at %j off the roster and sends to the others once, under a new key each time',
    async (places) => {
      const { engine, id, malformed, others } = await sendWithMalformed(places)
      for (const person of others) expect(engine.line.timesSentTo(person)).toBe(1)
      for (const person of malformed) expect(engine.line.timesSentTo(person)).toBe(0)
      expect((await engine.onRoster()).toSorted()).toEqual(others)
      expect(new Set(engine.line.attempts.map(({ retryKey }) => retryKey)).size).toBe(places.length + 1)
      expect((await statesOf(engine, id)).toSorted()).toEqual([...places.map(() => 'replaced'), 'sent'])
      const refused = places.length
      expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 5, sent: 5 - refused, refused })
      expect((await engine.books(id)).sentTo.toSorted()).toEqual(others)
    },
  )

  it('ends when nobody is left', async () => {
    const { engine, id } = await sendWithMalformed([0, 1, 2], 3)
    expect(engine.line.accepted).toEqual([])
    expect(await engine.onRoster()).toEqual([])
    expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 3, refused: 3, sent: 0, waiting: 0 })
    expect((await engine.books(id)).timesDone).toBe(1)
  })

  it('asks them no more in the next delivery', async () => {
    const { engine, others } = await sendWithMalformed([1])
    await engine.starts()
    await engine.work()
    expect(engine.line.attempts.at(-1)?.to).toEqual(others)
  })
})

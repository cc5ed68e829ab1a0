import { describe, expect, it } from 'vitest'
import { aDelivery } from '../testing/a-delivery.ts'
import { diesAt, type Fate, interruptions } from '../testing/interruptions.ts'
import * as line from '../testing/line-answers.ts'
import { deliveries } from './store.ts'

/** Two batches; `malformed`: whether LINE calls the first id of all malformed. */
const twoBatches = async (malformed: boolean) => {
  const engine = await aDelivery({ ja: 2, en: 2 })
  const [first = ''] = engine.people
  if (malformed) engine.line.alwaysBehaves(line.callsMalformed([first]))
  return { engine, receivers: malformed ? engine.people.slice(1) : engine.people }
}

describe('sweepDeliveries', () => {
  it.each([
    // Start and its task; plan: letters, batches, mark, two tasks; per batch lease, LINE, outcome; the end.
    { says: 'LINE takes everything', malformed: false, steps: 2 + 5 + 3 + 3 + 1 },
    // And the task of the batch without that id, its lease, LINE, outcome.
    { says: 'LINE calls an id malformed', malformed: true, steps: 2 + 5 + 3 + 3 + 4 + 1 },
  ])('brings a delivery to its end wherever the process died, when $says', async ({ malformed, steps }) => {
    const { engine } = await twoBatches(malformed)
    const power = interruptions(engine.deps)
    power.decide(() => 'goes well')
    await engine.starts()
    await engine.work()
    expect(power.steps()).toBe(steps)

    const dies = async (fate: Exclude<Fate, 'goes well'>, step: number) => {
      const { engine, receivers } = await twoBatches(malformed)
      const power = interruptions(engine.deps)
      power.decide(diesAt(fate, step))
      await engine.starts('delivery').catch(() => undefined)
      await engine.work()
      power.end()
      await engine.sweepsUntilEnded('delivery')
      const times = engine.people.map((person) => engine.line.timesSentTo(person))
      expect(times, `${fate}, step ${step}`).toEqual(engine.people.map((each) => (receivers.includes(each) ? 1 : 0)))
      expect((await engine.onRoster()).toSorted()).toEqual(receivers.toSorted())
      expect(await engine.progress('delivery')).toMatchObject({ status: 'done', total: 4, sent: receivers.length })
      expect((await engine.books('delivery')).timesDone).toBe(1)
    }
    // If the first step never happens, there is no delivery at all.
    const every = Array.from({ length: steps }, (_, index) => index + 1)
    await Promise.all([
      ...every.map((step) => dies('happens unheard', step)),
      ...every.slice(1).map((step) => dies('never happens', step)),
    ])
  })

  it('does not send again what a live worker has in hand', async () => {
    const engine = await aDelivery()
    const power = interruptions(engine.deps)
    const answer = Promise.withResolvers<Fate>()
    let requests = 0
    power.decide((step) => (step === 'multicast' && ++requests === 1 ? answer.promise : 'goes well'))
    await engine.starts()
    const work = engine.work()
    await expect.poll(() => requests).toBe(1)
    engine.clock.passes(30, 'seconds')
    await engine.sweep()
    expect(requests).toBe(1)
    answer.resolve('goes well')
    await work
    expect(engine.line.accepted).toHaveLength(1)
  })

  it('does not let one broken delivery hold up the others', async () => {
    const engine = await aDelivery()
    const broken = await engine.starts('a-broken-one')
    await engine.work()
    await deliveries(engine.deps)
      .doc(broken)
      .update({
        status: 'sending',
        settledAt: null,
        subject: { kind: 'nobody answers for it', id: broken },
      })
    const power = interruptions(engine.deps)
    const id = 'z-lost-its-task'
    power.decide(diesAt('never happens', 2))
    await expect(engine.starts(id)).rejects.toThrow('before enqueue')
    power.end()
    await expect(engine.sweep()).rejects.toThrow('could not be swept')
    await engine.work()
    expect(await engine.progress(id)).toMatchObject({ status: 'done', sent: 3 })
  })

  it('closes once, however many come to close at the same moment', async () => {
    const engine = await aDelivery()
    const power = interruptions(engine.deps)
    // Start 2, plan 4, send 3: the tenth step would be the end.
    power.decide(diesAt('never happens', 10))
    const id = await engine.starts()
    await engine.work()
    power.end()
    expect(await engine.progress(id)).toMatchObject({ status: 'sending', total: 3, sent: 3 })
    await Promise.all([engine.sweep(), engine.sweep(), engine.sweep()])
    expect(await engine.progress(id)).toMatchObject({ status: 'done', total: 3, sent: 3 })
    expect((await engine.books(id)).timesDone).toBe(1)
  })

  it('has nothing to do when everything has ended', async () => {
    const engine = await aDelivery()
    await engine.starts()
    await engine.work()
    await engine.sweep()
    expect(engine.queue.pending()).toEqual([])
    expect(engine.line.attempts).toHaveLength(1)
  })
})

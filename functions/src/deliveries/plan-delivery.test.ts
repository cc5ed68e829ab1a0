import { describe, expect, it } from 'vitest'
import { aDelivery, type DeliveryEngine, wordsFor } from '../testing/a-delivery.ts'
import { diesAt, type Fate, interruptions } from '../testing/interruptions.ts'
import { PLAN_TASK } from './start-delivery.ts'

const sorted = (ids: Iterable<string>) => [...ids].sort()
const inBatches = async (engine: DeliveryEngine, id: string) =>
  (await engine.batches(id)).flatMap(({ recipients }) => recipients)

/** Each of these people is in one batch, got one message and stands in the books; nobody else is and does. */
const expectEachOnce = async (engine: DeliveryEngine, id: string, people: string[], inBooks = people) => {
  expect(sorted(await inBatches(engine, id))).toEqual(sorted(people))
  expect(sorted(engine.line.accepted.flatMap(({ to }) => to))).toEqual(sorted(people))
  const { sentTo, timesDone } = await engine.books(id)
  expect(sorted(sentTo)).toEqual(sorted(inBooks))
  expect(timesDone).toBe(1)
  expect(await engine.progress(id)).toMatchObject({ status: 'done', total: people.length, sent: people.length })
}

/** Seventeen batches, one more than are created in one step. */
const seventeenBatches = { ja: 5001, 'ja-easy': 1, en: 1, zh: 1, ko: 1, vi: 1, pt: 1 }

describe('planDelivery', () => {
  it('groups by letter and cuts at 500', async () => {
    const engine = await aDelivery({ ja: 1201, en: 501, vi: 1 })
    const id = await engine.starts()
    await engine.work()
    const sizes = (await engine.batches(id)).map(({ letterId, size }) => `${letterId} ${size}`)
    expect(sorted(sizes)).toEqual(['en 1', 'en 500', 'ja 201', 'ja 500', 'ja 500', 'vi 1'])
    for (const batch of await engine.batches(id)) {
      const request = engine.line.accepted.find(({ retryKey }) => retryKey === batch.retryKey)
      expect(request?.to).toEqual(batch.recipients)
      expect(request?.messages).toEqual([{ type: 'text', text: wordsFor(batch.letterId === 'en' ? 'en' : 'ja') }])
    }
    await expectEachOnce(engine, id, engine.people)
  })

  it('changes nothing when it runs twice, before or after the sending', async () => {
    const engine = await aDelivery({ ja: 501 })
    engine.queue.duplicates()
    const id = await engine.starts()
    await engine.work()
    await engine.tasks[PLAN_TASK]({ deliveryId: id })
    await engine.work()
    await expectEachOnce(engine, id, engine.people)
  })

  it('gives everybody one message when two planners work at once', async () => {
    const engine = await aDelivery({ ja: 501, en: 20 })
    const id = await engine.starts()
    await Promise.all([1, 2].map(() => engine.tasks[PLAN_TASK]({ deliveryId: id })))
    await engine.work()
    await expectEachOnce(engine, id, engine.people)
  })

  it('shifts nobody when people join and leave between two runs', async () => {
    const engine = await aDelivery({ ja: 8003 })
    const power = interruptions(engine.deps)
    const id = await engine.starts()
    power.decide(diesAt('never happens', 3))
    await engine.work()
    power.end()
    const planned = await inBatches(engine, id)
    expect(planned).toHaveLength(8000)
    const late = sorted(engine.people.filter((each) => !planned.includes(each)))
    const newcomer = await engine.joins('somebody new')
    for (const gone of [planned[0], late[0]]) await engine.leaves(gone ?? '')
    await engine.sweepsUntilEnded(id)
    // Who stands in a batch already stays in it: its retry key belongs to that list.
    const everybody = [...planned, ...late.slice(1), newcomer]
    // Who has left since is in no household any more whose books could say so.
    await expectEachOnce(engine, id, everybody, everybody.slice(1))
  })

  it('reaches everybody once, wherever the power is cut while it plans', async () => {
    const engine = await aDelivery(seventeenBatches)
    const power = interruptions(engine.deps)
    const first = await engine.starts()
    power.decide(() => 'goes well')
    await engine.tasks[PLAN_TASK]({ deliveryId: first })
    // The letters, twice batches, the plan marked as made, a task for each of the batches.
    expect(power.steps()).toBe(1 + 2 + 1 + 17)
    const dies = async (fate: Exclude<Fate, 'goes well'>, step: number) => {
      const engine = await aDelivery(seventeenBatches)
      const power = interruptions(engine.deps)
      const id = await engine.starts()
      power.decide(diesAt(fate, step))
      await expect(engine.tasks[PLAN_TASK]({ deliveryId: id })).rejects.toThrow()
      power.end()
      await engine.sweepsUntilEnded(id)
      await expectEachOnce(engine, id, engine.people)
    }
    // The letters, each step of batches, the mark, the first task and the last.
    const steps = [1, 3, 4, 5, 21]
    await Promise.all([
      ...steps.map((step) => dies('never happens', step)),
      ...steps.map((step) => dies('happens unheard', step)),
    ])
  })

  it('leaves no batch behind when a planner was held up until everything was sent', async () => {
    const engine = await aDelivery({ ja: 3 })
    const power = interruptions(engine.deps)
    const id = await engine.starts()
    const held: PromiseWithResolvers<Fate>[] = []
    power.decide((step) => {
      if (step !== 'transaction' || held.length === 2) return 'goes well'
      held.push(Promise.withResolvers<Fate>())
      return held.at(-1)?.promise ?? 'goes well'
    })
    const faster = engine.tasks[PLAN_TASK]({ deliveryId: id })
    await expect.poll(() => held.length).toBe(1)
    const newcomer = await engine.joins('somebody new')
    const heldUp = engine.tasks[PLAN_TASK]({ deliveryId: id })
    await expect.poll(() => held.length).toBe(2)
    held[0]?.resolve('goes well')
    await faster
    await engine.sweepsUntilEnded(id)
    held[1]?.resolve('goes well')
    await heldUp
    expect(await inBatches(engine, id)).not.toContain(newcomer)
    await expectEachOnce(engine, id, engine.people)
  })

  it('ends at once when there is nobody to send to', async () => {
    const engine = await aDelivery({})
    const id = await engine.starts()
    await engine.work()
    expect(engine.line.attempts).toEqual([])
    await expectEachOnce(engine, id, [])
  })

  it('does nothing for a delivery that does not exist', async () => {
    const engine = await aDelivery()
    await engine.tasks[PLAN_TASK]({ deliveryId: 'none' })
    expect(engine.queue.pending()).toEqual([])
  })
})

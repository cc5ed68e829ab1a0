import { describe, expect, it } from 'vitest'
import { auditEntries } from '../audit/write-audit.ts'
import { Conflict } from '../platform/failures.ts'
import { aDelivery } from '../testing/a-delivery.ts'
import * as line from '../testing/line-answers.ts'
import type { Behaviour } from '../testing/line-recorder.ts'
import { resumeDelivery } from './resume-delivery.ts'

/** A delivery of three batches (ja, en, ko) to which LINE says so from the second request on. */
const pausedBy = async (behaviour: Behaviour) => {
  const engine = await aDelivery({ ja: 4, en: 2, ko: 1 })
  engine.line.willBehave(() => 'accepted')
  engine.line.alwaysBehaves(behaviour)
  const id = await engine.starts()
  await engine.work()
  return { engine, id }
}

const reasons: [string, Behaviour, 'quota' | 'channel'][] = [
  ["the month's messages are used up", line.monthIsUsedUp, 'quota'],
  ['LINE refuses our channel', line.refusesChannel, 'channel'],
]

describe('a delivery that LINE will not take now', () => {
  it.each(reasons)('waits when %s: nothing more is tried, nothing is lost', async (_, behaviour, paused) => {
    const { engine, id } = await pausedBy(behaviour)
    expect(engine.line.attempts).toHaveLength(2)
    expect(await engine.progress(id)).toMatchObject({ status: 'paused', paused, total: 7, sent: 4, waiting: 3 })
    engine.clock.passes(3, 'hours')
    await engine.sweep()
    expect(engine.line.attempts).toHaveLength(2)
  })

  it.each(reasons)('goes on when told to, %s before', async (_, behaviour) => {
    const { engine, id } = await pausedBy(behaviour)
    engine.line.alwaysBehaves(() => 'accepted')
    // A month later: LINE refused clearly, so the batch has not aged.
    engine.clock.passes(30, 'days')
    await resumeDelivery(engine.deps, id)
    await engine.work()
    for (const person of engine.people) expect(engine.line.timesSentTo(person)).toBe(1)
    expect(await engine.progress(id)).toMatchObject({ status: 'done', paused: null, total: 7, sent: 7 })
    expect((await engine.books(id)).timesDone).toBe(1)
  })

  it('is paused again when nothing has changed', async () => {
    const { engine, id } = await pausedBy(line.monthIsUsedUp)
    await resumeDelivery(engine.deps, id)
    await engine.work()
    expect(engine.line.attempts).toHaveLength(3)
    expect(await engine.progress(id)).toMatchObject({ status: 'paused', sent: 4, waiting: 3 })
  })

  it('is found by the sweep when the process dies right after it was told to go on', async () => {
    const { engine, id } = await pausedBy(line.monthIsUsedUp)
    engine.line.alwaysBehaves(() => 'accepted')
    const enqueue = engine.deps.tasks.enqueue
    engine.deps.tasks.enqueue = async () => {
      throw new Error('no queue')
    }
    await expect(resumeDelivery(engine.deps, id)).rejects.toThrow('no queue')
    engine.deps.tasks.enqueue = enqueue
    await engine.sweep()
    expect(await engine.progress(id)).toMatchObject({ status: 'done', sent: 7 })
  })

  it('stands once in the record, where everybody above can find it', async () => {
    const { engine, id } = await pausedBy(line.refusesChannel)
    const { docs } = await auditEntries(engine.deps).where('scopeIds', 'array-contains', 'city').get()
    expect(docs.map((doc) => doc.data())).toMatchObject([
      { by: 'system', action: 'delivery.paused', on: { kind: 'notice', id }, scopeIds: ['city', 'd1', 'a1'] },
    ])
  })

  it('cannot be told to go on when it is not waiting', async () => {
    const engine = await aDelivery()
    const id = await engine.starts()
    await expect(resumeDelivery(engine.deps, id)).rejects.toThrow(Conflict)
    await engine.work()
    await expect(resumeDelivery(engine.deps, id)).rejects.toThrow(Conflict)
    await expect(resumeDelivery(engine.deps, 'none')).rejects.toThrow(Conflict)
  })
})

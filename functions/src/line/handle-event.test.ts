import { beforeEach, describe, expect, it } from 'vitest'
import { lineUserIdOf } from '../seed/chance.ts'
import { followEvent, postbackEvent, textEvent } from '../testing/events.ts'
import { type TestSystem, testSystem } from '../testing/test-system.ts'
import { tracesOf } from '../testing/traces.ts'
import { LineEvent } from './event.ts'
import { keepEvent, webhookEvents } from './store.ts'

const PERSON = lineUserIdOf('somebody')

let system: TestSystem
beforeEach(() => {
  system = testSystem()
})
const stateOf = async (event: { webhookEventId: string }) =>
  (await webhookEvents(system.deps).doc(event.webhookEventId).get()).data()
const sweeps = async () => {
  await system.schedules['sweep-events']?.run()
  await system.work()
}

describe('handling an event', () => {
  it('forgets its content; only the marker stays', async () => {
    const event = textEvent(PERSON, '山田花子です。電話は072-841-1221')
    await system.webhook(event)
    expect(await stateOf(event)).toMatchObject({ state: 'handled', event: null })
    expect(await tracesOf(system.deps.db, '山田花子')).toEqual([])
    expect(system.logged.join()).not.toContain('山田花子')
  })

  it('runs again without harm: one answer', async () => {
    system.queue.duplicates()
    await system.webhook(followEvent(PERSON), followEvent(lineUserIdOf('another')))
    expect(system.line.replies).toHaveLength(2)
  })

  it('is done even when the reply token has run out, and logs no words', async () => {
    system.line.repliesAre({ kind: 'refused', problem: '400 {"message":"Invalid reply token"}' })
    const event = textEvent(PERSON, 'ひみつの言葉')
    await system.webhook(event)
    expect(await stateOf(event)).toMatchObject({ state: 'handled', event: null })
    expect(system.logged).toHaveLength(1)
    expect(system.logged[0]).toContain(event.webhookEventId)
    expect(system.logged[0]).not.toContain('ひみつ')
  })

  it('tries a reply again when nobody knows whether it arrived', async () => {
    system.line.repliesAre({ kind: 'unknown', problem: 'the connection broke' })
    await system.webhook(followEvent(PERSON))
    expect(system.logged).toHaveLength(3)
  })

  it('ignores a task for an event that is not there (any more)', async () => {
    await system.deps.tasks.enqueue('line-event', { webhookEventId: 'NEVER1HEARD2OF' })
    await system.work()
    expect(system.line.replies).toEqual([])
  })
})

describe('an event that lost its task in a crash', () => {
  it('is found by the sweep after a minute, and handled once', async () => {
    const event = followEvent(PERSON)
    await keepEvent(system.deps, LineEvent.parse(event))
    await sweeps()
    expect(system.line.replies).toEqual([])
    system.clock.passes(61, 'seconds')
    await sweeps()
    await sweeps()
    expect(system.line.replies).toHaveLength(1)
    expect(await stateOf(event)).toMatchObject({ state: 'handled' })
  })

  it('does not make the sweep touch those that are handled', async () => {
    await system.webhook(followEvent(PERSON))
    system.clock.passes(1, 'hour')
    await system.schedules['sweep-events']?.run()
    expect(system.queue.pending()).toEqual([])
  })

  it('is answered as if nothing had been, though the first run got half-way', async () => {
    await system.webhook(followEvent(PERSON), postbackEvent(PERSON, 'do=join.language&language=en'))
    const half = postbackEvent(PERSON, 'do=join.start')
    const { reply } = system.deps.line
    system.deps.line.reply = () => Promise.reject(new Error('the power went'))
    await expect(system.webhook(half)).rejects.toThrow('the power went')
    system.deps.line.reply = reply
    expect(await stateOf(half)).toMatchObject({ state: 'waiting' })
    system.clock.passes(2, 'minutes')
    await sweeps()
    expect(system.line.replies.at(-1)?.replyToken).toBe(half.replyToken)
    expect(await stateOf(half)).toMatchObject({ state: 'handled' })
  })
})

import { describe, expect, it } from 'vitest'
import { dayjs, toInstant } from '../platform/time.ts'
import { fixedClock } from './fixed-clock.ts'
import { handDrivenTasks } from './hand-driven-tasks.ts'

/** Handlers for `send` that note what they were given. */
function noting(does: (payload: unknown) => Promise<void> = async () => {}) {
  const seen: unknown[] = []
  const send = async (payload: unknown) => {
    seen.push(payload)
    await does(payload)
  }
  return { seen, handlers: { send } }
}

describe('handDrivenTasks', () => {
  it('runs what waits in order, with what follows from it', async () => {
    const tasks = handDrivenTasks()
    const { seen, handlers } = noting(async (payload) => {
      if (payload === 1) await tasks.enqueue('send', 3)
    })
    await tasks.enqueue('send', 2, { at: dayjs.utc('2026-11-28T09:00Z') })
    await tasks.enqueue('send', 1)
    await tasks.runAll(handlers)
    expect(seen).toEqual([1, 3, 2])
    expect(tasks.pending()).toEqual([])
  })

  it('leaves what the clock has not reached', async () => {
    const tasks = handDrivenTasks()
    const clock = fixedClock('2026-11-28T09:00Z')
    const { seen, handlers } = noting()
    await tasks.enqueue('send', 'now', { at: clock.now() })
    await tasks.enqueue('send', 'later', { id: 'a', at: clock.now().add(1, 'hour') })
    await tasks.runAll(handlers, { clock })
    expect(seen).toEqual(['now'])
    expect(tasks.pending()).toMatchObject([{ name: 'send', payload: 'later', id: 'a' }])
  })

  it('moves the clock from task to task up to `until`', async () => {
    const tasks = handDrivenTasks()
    const clock = fixedClock('2026-11-28T09:00Z')
    const at: string[] = []
    const again = async () => {
      at.push(toInstant(clock.now()).slice(11, 16))
      await tasks.enqueue('again', null, { at: clock.now().add(20, 'minutes') })
    }
    await tasks.enqueue('again', null)
    await tasks.runAll({ again }, { clock, until: '2026-11-28T10:10Z' })
    expect(at).toEqual(['09:00', '09:20', '09:40', '10:00'])
    expect(toInstant(clock.now())).toBe('2026-11-28T10:10:00.000Z')
  })

  it('tries a task that throws again, behind the others', async () => {
    const tasks = handDrivenTasks()
    let failures = 2
    const { seen, handlers } = noting(async (payload) => {
      if (payload === 'weak' && failures-- > 0) throw new Error('LINE is away')
    })
    await tasks.enqueue('send', 'weak')
    await tasks.enqueue('send', 'strong')
    await tasks.runAll(handlers)
    expect(seen).toEqual(['weak', 'strong', 'weak', 'weak'])
  })

  it('gives a task up after its attempts and says why, when the others have run', async () => {
    const tasks = handDrivenTasks({ attempts: 3 })
    const { seen, handlers } = noting(async (payload) => {
      if (payload === 'hopeless') throw new Error('gone for good')
    })
    await tasks.enqueue('send', 'hopeless')
    await tasks.enqueue('send', 'fine')
    await expect(tasks.runAll(handlers)).rejects.toThrow('gone for good')
    expect(seen.toSorted()).toEqual(['fine', 'hopeless', 'hopeless', 'hopeless'])
    expect(tasks.pending()).toEqual([])
  })

  it('takes the same id of a name once, also after it ran', async () => {
    const tasks = handDrivenTasks()
    const { seen, handlers } = noting()
    await tasks.enqueue('send', 1, { id: 'a' })
    await tasks.enqueue('send', 2, { id: 'a' })
    await tasks.runAll(handlers)
    await tasks.enqueue('send', 3, { id: 'a' })
    await tasks.runAll(handlers)
    expect(seen).toEqual([1])
    tasks.forgetIds()
    await tasks.enqueue('send', 4, { id: 'a' })
    await tasks.runAll(handlers)
    expect(seen).toEqual([1, 4])
  })

  it('runs every task twice if duplicates are wanted', async () => {
    const tasks = handDrivenTasks()
    tasks.duplicates()
    const { seen, handlers } = noting()
    await tasks.enqueue('send', { circularId: 'c1' })
    await tasks.runAll(handlers)
    expect(seen).toEqual([{ circularId: 'c1' }, { circularId: 'c1' }])
  })

  it('says which task has no handler', async () => {
    const tasks = handDrivenTasks()
    await tasks.enqueue('unheardOf', null)
    await expect(tasks.runAll({})).rejects.toThrow('unheardOf')
  })
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type FixedClock, fixedClock } from '../../testing/fixed-clock.ts'
import type { Log } from '../log.ts'
import { systemClock } from '../system-clock.ts'
import { startTalkingProcess } from './killed-process.ts'
import { openTaskQueue, type TaskQueue } from './task-queue.ts'

let directory: string
let clock: FixedClock
let logged: { level: string; message: string; fields: Record<string, unknown> }[]
let queue: TaskQueue
let ran: unknown[]

const noted = (level: string) => (fields: Record<string, unknown>, message: string) =>
  void logged.push({ level, fields, message })
const log: Log = { info: noted('info'), warn: noted('warn'), error: noted('error') }
const note = async (payload: unknown) => void ran.push(payload)
const open = (options: Partial<Parameters<typeof openTaskQueue>[0]> = {}) =>
  openTaskQueue({ file: join(directory, 'tasks.db'), clock, log, concurrency: 4, ...options })

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kairan-tasks-'))
  clock = fixedClock('2026-11-28T09:00+09:00')
  logged = []
  ran = []
  queue = open()
})
afterEach(async () => {
  await queue.close()
  rmSync(directory, { recursive: true, force: true })
})

/** A promise together with what settles it. */
const gate = () => Promise.withResolvers<void>()

describe('the local task queue', () => {
  it('runs what is enqueued, in the order in which it fell due', async () => {
    await queue.tasks.enqueue('note', 'third')
    await queue.tasks.enqueue('note', { first: true }, { at: clock.now().subtract(2, 'minutes') })
    await queue.tasks.enqueue('note', 'second', { at: clock.now().subtract(1, 'minute') })
    expect(queue.waiting()).toBe(3)
    queue.start({ note })
    await queue.idle()
    expect(ran).toEqual([{ first: true }, 'second', 'third'])
    expect(queue.waiting()).toBe(0)
  })

  it('runs what is enqueued while it is started, without being told', async () => {
    const seen = gate()
    queue.start({ note: async () => seen.resolve() })
    await queue.tasks.enqueue('note', 1)
    await seen.promise
  })

  it('holds a task back until its time has come', async () => {
    queue.start({ note })
    await queue.tasks.enqueue('note', 'later', { at: clock.now().add(3, 'hours') })
    clock.passes(179, 'minutes')
    await queue.idle()
    expect(ran).toEqual([])
    expect(queue.waiting()).toBe(1)
    clock.passes(1, 'minute')
    await queue.idle()
    expect(ran).toEqual(['later'])
  })

  it('wakes by itself when a time has come', async () => {
    await queue.close()
    queue = open({ clock: systemClock })
    const seen = gate()
    queue.start({ note: async () => seen.resolve() })
    const at = systemClock.now().add(30, 'milliseconds')
    await queue.tasks.enqueue('note', null, { at })
    await seen.promise
    expect(systemClock.now().valueOf()).toBeGreaterThanOrEqual(at.valueOf())
  })

  it('tries a task that throws again after 1, 2, 4 … 60 seconds', async () => {
    const after: number[] = []
    const start = clock.now()
    queue.start({
      async weak() {
        after.push(clock.now().diff(start, 'seconds'))
        if (after.length < 9) throw new Error('LINE is away')
      },
    })
    await queue.tasks.enqueue('weak', null)
    for (let second = 0; second <= 300; second++) {
      await queue.idle()
      clock.passes(1, 'second')
    }
    expect(after).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183])
    expect(queue.waiting()).toBe(0)
    expect(logged).toHaveLength(8)
    expect(logged[7]).toMatchObject({ level: 'warn', fields: { task: 'weak', attempts: 8, againInMs: 60_000 } })
  })

  it('keeps a task that never succeeds apart, says so, and goes on with the others', async () => {
    await queue.close()
    queue = open({ backoff: { firstMs: 10, longestMs: 10, attempts: 3 } })
    const hopeless = async () => {
      ran.push('tried')
      throw new Error('gone for good')
    }
    queue.start({ hopeless, note })
    await queue.tasks.enqueue('hopeless', { circularId: 'c1' }, { id: 'h1' })
    for (let n = 0; n < 10; n++) {
      clock.passes(10, 'milliseconds')
      await queue.idle()
    }
    expect(ran).toEqual(['tried', 'tried', 'tried'])
    expect(queue.waiting()).toBe(0)
    expect(queue.failed()).toEqual([{ name: 'hopeless', id: 'h1', payload: { circularId: 'c1' }, attempts: 3 }])
    expect(logged.at(-1)).toMatchObject({ level: 'error', fields: { task: 'hopeless', id: 'h1', attempts: 3 } })
    await queue.tasks.enqueue('note', 'still going')
    await queue.idle()
    expect(ran.at(-1)).toBe('still going')
  })

  it('takes an id of a name once: while it waits, while it runs, and for an hour after', async () => {
    await queue.tasks.enqueue('note', 1, { id: 'a' })
    await queue.tasks.enqueue('note', 2, { id: 'a' })
    await queue.tasks.enqueue('other', 'of another name', { id: 'a' })
    queue.start({
      note: async (payload) => {
        ran.push(payload)
        await queue.tasks.enqueue('note', 3, { id: 'a' })
      },
      other: note,
    })
    await queue.idle()
    clock.passes(59, 'minutes')
    await queue.tasks.enqueue('note', 4, { id: 'a' })
    await queue.idle()
    expect(ran.toSorted()).toEqual([1, 'of another name'])
    clock.passes(1, 'minute')
    await queue.tasks.enqueue('note', 5, { id: 'a' })
    await queue.idle()
    expect(ran.at(-1)).toBe(5)
  })

  it('runs a task without id as often as it is enqueued', async () => {
    queue.start({ note })
    for (let n = 0; n < 3; n++) await queue.tasks.enqueue('note', 'same')
    await queue.idle()
    expect(ran).toEqual(['same', 'same', 'same'])
  })

  it('runs as many at once as it may, and half of them of one name', async () => {
    const { promise, resolve } = gate()
    let slow = 0
    queue.start({
      async slow() {
        slow++
        await promise
      },
      note,
    })
    for (let n = 0; n < 6; n++) await queue.tasks.enqueue('slow', n)
    for (let n = 0; n < 10; n++) await queue.tasks.enqueue('note', n)
    await expect.poll(() => ran.length).toBe(10)
    expect(slow).toBe(2)
    expect(queue.waiting()).toBe(4)
    resolve()
    await queue.idle()
    expect(slow).toBe(6)
  })

  it('lets an urgent name of a lane overtake, however long the others have waited', async () => {
    await queue.close()
    queue = open({ lanes: [{ names: ['urgent', 'note'], atOnce: 1 }] })
    for (const name of ['note', 'note', 'urgent', 'note', 'urgent']) await queue.tasks.enqueue(name, name)
    queue.start({ note, urgent: note })
    await queue.idle()
    expect(ran).toEqual(['urgent', 'urgent', 'note', 'note', 'note'])
  })

  it('starts no more of a lane than its pace allows, and the others as ever', async () => {
    await queue.close()
    queue = open({
      lanes: [{ names: ['urgent', 'slow'], atOnce: 300, perSecond: 200 }],
      steadyNow: () => clock.now().valueOf(),
    })
    const startedBy: number[] = []
    const start = clock.now()
    const begun = async () => void startedBy.push(clock.now().diff(start))
    queue.start({ urgent: begun, slow: begun, note })
    for (let n = 0; n < 150; n++) await queue.tasks.enqueue('slow', n)
    for (let n = 0; n < 150; n++) await queue.tasks.enqueue('urgent', n)
    for (let n = 0; n < 3; n++) await queue.tasks.enqueue('note', n)
    await queue.idle()
    expect(ran).toHaveLength(3)
    expect(startedBy.length).toBeLessThanOrEqual(20)
    while (startedBy.length < 300) {
      clock.passes(1, 'milliseconds')
      await queue.idle()
    }
    expect(startedBy.filter((at) => at < 1_000)).toHaveLength(200)
    expect(startedBy.at(-1)).toBeLessThanOrEqual(1_500)
  })

  it('starts a paced task by itself when its turn has come', async () => {
    await queue.close()
    queue = open({ lanes: [{ names: ['note'], atOnce: 1, perSecond: 100 }] })
    queue.start({ note })
    for (let n = 0; n < 15; n++) await queue.tasks.enqueue('note', n)
    await expect.poll(() => ran.length).toBe(15)
  })

  it('keeps the places of a lane and of all the others apart', async () => {
    await queue.close()
    queue = open({ concurrency: 2, perName: 2, lanes: [{ names: ['slow'], atOnce: 3 }] })
    const { promise, resolve } = gate()
    let slow = 0
    queue.start({
      async slow() {
        slow++
        await promise
      },
      note,
    })
    for (let n = 0; n < 6; n++) await queue.tasks.enqueue('slow', n)
    for (let n = 0; n < 10; n++) await queue.tasks.enqueue('note', n)
    await expect.poll(() => ran.length).toBe(10)
    expect(slow).toBe(3)
    resolve()
    await queue.idle()
    expect(slow).toBe(6)
  })

  it('keeps tasks whose name has no handler, and says so', async () => {
    await queue.tasks.enqueue('ofTomorrow', 1)
    queue.start({ note })
    await queue.tasks.enqueue('ofTomorrow', 2)
    await queue.idle()
    expect(queue.waiting()).toBe(2)
    expect(logged).toMatchObject([
      { level: 'warn', fields: { task: 'ofTomorrow', count: 1 } },
      { level: 'warn', fields: { task: 'ofTomorrow' } },
    ])
    await queue.close()
    queue = open()
    queue.start({ ofTomorrow: note })
    await queue.idle()
    expect(ran).toEqual([1, 2])
  })

  it('goes on after a restart with delays, attempts and ids as they were', async () => {
    let away = true
    const weak = async () => {
      if (away) throw new Error('LINE is away')
      ran.push('weak')
    }
    queue.start({ weak, note })
    await queue.tasks.enqueue('weak', null)
    await queue.tasks.enqueue('note', 'once', { id: 'a' })
    await queue.tasks.enqueue('note', 'later', { at: clock.now().add(1, 'day') })
    await queue.idle()
    await queue.close()
    away = false
    queue = open()
    queue.start({ weak, note })
    await queue.tasks.enqueue('note', 'twice', { id: 'a' })
    await queue.idle()
    expect(ran).toEqual(['once'])
    clock.passes(1, 'second')
    await queue.idle()
    expect(ran).toEqual(['once', 'weak'])
    clock.passes(1, 'day')
    await queue.idle()
    expect(ran).toEqual(['once', 'weak', 'later'])
  })

  it('waits for what runs when it closes, but not for ever; what was cut short runs again', async () => {
    const { promise: never } = gate()
    const quick = gate()
    queue.start({ slow: () => never, quick: () => quick.promise })
    await queue.tasks.enqueue('slow', 'cut short')
    await queue.tasks.enqueue('quick', null)
    await expect.poll(() => queue.waiting()).toBe(0)
    const closed = queue.close()
    quick.resolve()
    await closed
    await expect(queue.tasks.enqueue('slow', null)).rejects.toThrow('closed')
    queue = open()
    queue.start({ slow: note, quick: note })
    await queue.idle()
    expect(ran).toEqual(['cut short'])
  })

  it.each([[undefined], [() => 1]])('refuses the payload %s, which is not JSON', async (payload) => {
    await expect(queue.tasks.enqueue('note', payload)).rejects.toThrow(TypeError)
  })

  it('refuses a payload over 100 KB', async () => {
    await queue.tasks.enqueue('note', 'あ'.repeat(33_332))
    await expect(queue.tasks.enqueue('note', 'あ'.repeat(33_334))).rejects.toThrow(RangeError)
  })

  it('does not open a file that is open already', () => {
    expect(() => open()).toThrow('in use by another running copy')
  })
})

describe('a process killed with SIGKILL while its tasks run', () => {
  it('runs everything whose enqueueing was acknowledged, and twice only what was running', async () => {
    await queue.close()
    const [file, notes] = [join(directory, 'killed.db'), join(directory, 'ran')]
    const enqueued: number[] = []
    for (let round = 0; round < 4; round++) {
      const arguments_ = [join(import.meta.dirname, 'task-queue.worker.ts'), file, notes, String(round * 100_000)]
      const worker = startTalkingProcess(arguments_)
      await worker.hasSaid(20 + Math.floor(Math.random() * 100))
      await delay(Math.random() * 20)
      enqueued.push(...(await worker.kill()).map((line) => Number(line.split(' ')[1])))
    }
    queue = open({ file, clock: systemClock })
    queue.start({ note })
    await queue.idle()
    const before = readFileSync(notes, 'utf8').trim().split('\n').map(Number)
    const all = [...before, ...ran]
    expect(enqueued.filter((n) => !all.includes(n))).toEqual([])
    // Four at most were running at each of the four kills.
    expect(all.length - new Set(all).size).toBeLessThanOrEqual(16)
    expect(enqueued.length).toBeGreaterThan(80)
  })
})

import type { Clock, Tasks } from '../../deps.ts'
import type { Log } from '../log.ts'
import { openTaskTable, type StoredTask } from './task-table.ts'

/** The limit that deps.ts sets for a payload, in bytes of JSON. */
const payloadLimit = 100_000
/** Looks at the clock at least this often, so that a machine that slept, or a clock set anew, delays nothing by more. */
const longestNapMs = 60_000
const closingMs = 1_000

/** After its nth failure a task waits `firstMs`, doubled n − 1 times but at most `longestMs`; after `attempts` failures it is given up. */
export interface Backoff {
  firstMs: number
  longestMs: number
  attempts: number
}

/** 1 s, 2 s, 4 s … 60 s: in all some 14 minutes. Cloud Tasks is set up alike. */
const defaultBackoff: Backoff = { firstMs: 1_000, longestMs: 60_000, attempts: 20 }

export interface TaskQueue {
  tasks: Tasks
  /** From now on due tasks run, each with its payload, by the handler of its name. To be called once. */
  start(handlers: Record<string, (payload: unknown) => Promise<void>>): void
  /** Looks for due tasks now instead of when a timer says so: for a clock that is moved by hand. */
  wake(): void
  /** How many tasks wait: due, delayed, to be tried again, or of a name without handler; without those that run. */
  waiting(): number
  /** The tasks given up after their last attempt, oldest first. They stay in the file until somebody looks into them. */
  failed(): { name: string; id: string | null; payload: unknown; attempts: number }[]
  /** Resolves when no task runs and none is due. Those that wait for a later instant, a next attempt or a handler do not count. */
  idle(): Promise<void>
  /** Starts nothing more, waits up to a second for what runs, and releases the file. What was cut short runs again next time. */
  close(): Promise<void>
}

/**
 * Opens the queue of tasks kept in a SQLite file. A task is on disk before `enqueue` resolves and leaves it when its handler has
 * succeeded, so it runs at least once whatever happens in between. Up to `concurrency` tasks run at once, those due longest
 * first, but of one name only `perName` (half of it), so that a name with many slow tasks leaves room for the others.
 * A task that throws is tried again later (`backoff`). Where Cloud Tasks would drop a task after its last attempt, this queue
 * keeps it apart, logs an error and never runs it again. A task whose name has no handler is kept, and logged at start.
 *
 * `enqueue` throws TypeError if the payload is not JSON, RangeError if it is over 100 KB.
 * @throws Error if another process has the file open
 */
export function openTaskQueue({
  file,
  clock,
  log,
  concurrency,
  perName = Math.ceil(concurrency / 2),
  backoff = defaultBackoff,
}: {
  file: string
  clock: Clock
  log: Log
  concurrency: number
  perName?: number
  backoff?: Backoff
}): TaskQueue {
  const table = openTaskTable(file)
  const running = new Map<StoredTask, Promise<void>>()
  let handlers: Record<string, (payload: unknown) => Promise<void>> | undefined
  let state: 'open' | 'closing' | 'closed' = 'open'
  let alarm: NodeJS.Timeout | undefined
  let wakingSoon = false
  const whenIdle: (() => void)[] = []
  const now = () => clock.now().valueOf()

  function nextToRun(): StoredTask | undefined {
    if (running.size >= concurrency) return undefined
    const busy = [...running.keys()]
    return Object.keys(handlers ?? {})
      .filter((name) => busy.filter((task) => task.name === name).length < perName)
      .flatMap((name) => table.firstDue({ name, now: now(), except: busy.map(({ seq }) => seq) }) ?? [])
      .toSorted((a, b) => a.due - b.due || a.seq - b.seq)[0]
  }

  async function run(task: StoredTask): Promise<void> {
    try {
      await handlers?.[task.name]?.(JSON.parse(task.payload))
      if (state !== 'closed') table.done(task, now())
    } catch (error) {
      if (state !== 'closed') putBack(task, error)
    }
  }

  function putBack(task: StoredTask, error: unknown): void {
    const attempts = task.attempts + 1
    const fields = { task: task.name, id: task.id, attempts, err: error }
    if (attempts >= backoff.attempts) {
      table.giveUp(task, { now: now(), attempts })
      log.error(fields, 'Task given up after its last attempt')
      return
    }
    const delay = Math.min(backoff.firstMs * 2 ** (attempts - 1), backoff.longestMs)
    table.retry(task, { due: now() + delay, attempts })
    log.warn({ ...fields, againInMs: delay }, 'Task failed and will be tried again')
  }

  function wake(): void {
    if (state !== 'open') return
    for (let task = nextToRun(); task; task = nextToRun()) {
      const started = task
      const over = Promise.resolve()
        .then(() => run(started))
        .finally(() => {
          running.delete(started)
          wake()
        })
      running.set(started, over)
    }
    setAlarm()
    if (running.size === 0) for (const resolve of whenIdle.splice(0)) resolve()
  }

  /** Once for all that is enqueued in this turn of the loop. */
  function wakeSoon(): void {
    if (wakingSoon) return
    wakingSoon = true
    setImmediate(() => {
      wakingSoon = false
      wake()
    })
  }

  function setAlarm(): void {
    clearTimeout(alarm)
    const next = Math.min(
      ...Object.keys(handlers ?? {}).map((name) => table.nextDue(name, now()) ?? Number.POSITIVE_INFINITY),
    )
    if (next < Number.POSITIVE_INFINITY) alarm = setTimeout(wake, Math.min(next - now(), longestNapMs))
  }

  return {
    tasks: {
      async enqueue(name, payload, { id, at } = {}) {
        if (state === 'closed') throw new Error('The task queue is closed')
        const json: string | undefined = JSON.stringify(payload)
        if (json === undefined) throw new TypeError(`The payload of the task ${name} is not JSON`)
        if (Buffer.byteLength(json) > payloadLimit)
          throw new RangeError(`The payload of the task ${name} is over ${payloadLimit} bytes`)
        table.add({ name, id, payload: json, due: at?.valueOf() ?? now(), now: now() })
        if (handlers && !Object.hasOwn(handlers, name))
          log.warn({ task: name, id }, 'Task waits for a handler that does not exist')
        wakeSoon()
      },
    },

    start(given) {
      handlers = given
      for (const [name, count] of table.countByName()) {
        if (!Object.hasOwn(given, name)) log.warn({ task: name, count }, 'Tasks wait for a handler that does not exist')
      }
      wake()
    },

    wake,
    waiting: () => table.countWaiting() - running.size,
    failed: () =>
      table.failed().map(({ name, id, payload, attempts }) => ({ name, id, payload: JSON.parse(payload), attempts })),

    idle: () =>
      new Promise((resolve) => {
        whenIdle.push(resolve)
        wake()
        if (state !== 'open') resolve()
      }),

    async close() {
      if (state !== 'open') return
      state = 'closing'
      clearTimeout(alarm)
      let patience: NodeJS.Timeout | undefined
      const outOfPatience = new Promise<void>((resolve) => {
        patience = setTimeout(resolve, closingMs)
      })
      await Promise.race([Promise.all(running.values()), outOfPatience])
      clearTimeout(patience)
      state = 'closed'
      for (const resolve of whenIdle.splice(0)) resolve()
      table.close()
    },
  }
}

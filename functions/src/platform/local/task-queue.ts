import type { Clock, Tasks } from '../../deps.ts'
import type { Log } from '../log.ts'
import { type Backoff, defaultBackoff, waitAfter } from './backoff.ts'
import { roomForPatient } from './room.ts'
import { type Lane, taskLanes } from './task-lanes.ts'
import { openTaskTable, type StoredTask } from './task-table.ts'

/** The limit that deps.ts sets for a payload, in bytes of JSON. */
const payloadLimit = 100_000
/** Looks at the clock at least this often, so that a machine that slept, or a clock set anew, delays nothing by more. */
const longestNapMs = 60_000
const closingMs = 1_000

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
  /** Resolves when no task runs and none may start now. Those that wait for a later instant, a next attempt, their lane's pace or a handler do not count. */
  idle(): Promise<void>
  /** Starts nothing more, waits up to a second for what runs, and releases the file. What was cut short runs again next time. */
  close(): Promise<void>
}

/**
 * Opens the queue of tasks kept in a SQLite file. A task is on disk before `enqueue` resolves and leaves it after its handler has
 * succeeded, so it runs at least once whatever happens in between. Which task starts when, `lanes`, `concurrency` and `perName`
 * say (task-lanes.ts). A task that throws is tried again later (`backoff`). Where Cloud Tasks would drop a task after its last
 * attempt, this queue keeps it apart, logs an error and never runs it again. A task whose name has no handler is kept, and
 * logged at start.
 *
 * The file belongs to this process alone, so what waits is known in memory and the file is not asked again.
 *
 * `enqueue` throws TypeError if the payload is not JSON, RangeError if it is over 100 KB.
 * @param options.steadyNow milliseconds of a clock that never runs backwards, for the pace of lanes
 * @throws Error if another process has the file open
 */
export function openTaskQueue({
  file,
  clock,
  log,
  concurrency,
  perName = Math.ceil(concurrency / 2),
  lanes = [],
  backoff = defaultBackoff,
  steadyNow = () => performance.now(),
}: {
  file: string
  clock: Clock
  log: Log
  concurrency: number
  perName?: number
  lanes?: readonly Lane[]
  backoff?: Backoff
  steadyNow?: () => number
}): TaskQueue {
  const table = openTaskTable(file)
  let handlers: Record<string, (payload: unknown) => Promise<void>> | undefined
  let state: 'open' | 'closing' | 'closed' = 'open'
  let alarm: NodeJS.Timeout | undefined
  let turnIsComing = false
  const attempts = new Set<Promise<void>>()
  const whenIdle: (() => void)[] = []
  const now = () => clock.now().valueOf()
  const isHandled = (name: string) => handlers !== undefined && Object.hasOwn(handlers, name)
  const room = roomForPatient(steadyNow)
  const known = taskLanes({ lanes, concurrency, perName, now, steadyNow, room, isHandled })
  for (const task of table.waiting()) known.add(task)

  async function run(task: StoredTask): Promise<void> {
    try {
      await handlers?.[task.name]?.(JSON.parse(task.payload))
      if (state !== 'closed') table.done(task, now())
    } catch (error) {
      if (state !== 'closed') putBack(task, error)
    }
    known.over(task)
    takeTurnSoon()
  }

  function putBack(task: StoredTask, error: unknown): void {
    const attempts = task.attempts + 1
    const fields = { task: task.name, id: task.id, attempts, err: error }
    const againInMs = waitAfter(backoff, attempts)
    if (againInMs === null) {
      table.giveUp(task, { now: now(), attempts })
      log.error(fields, 'Task given up after its last attempt')
      return
    }
    const due = now() + againInMs
    table.retry(task, { due, attempts })
    known.add({ ...task, due, attempts })
    log.warn({ ...fields, againInMs }, 'Task failed and will be tried again')
  }

  function takeTurn(): void {
    turnIsComing = false
    if (state !== 'open') return
    for (let task = known.takeNext(); task; task = known.takeNext()) {
      const attempt = run(task).finally(() => attempts.delete(attempt))
      attempts.add(attempt)
    }
    setAlarm()
    if (known.running() === 0) for (const resolve of whenIdle.splice(0)) resolve()
  }

  /** Once for all that happens in this turn of the loop. */
  function takeTurnSoon(): void {
    if (turnIsComing) return
    turnIsComing = true
    setImmediate(takeTurn)
  }

  function setAlarm(): void {
    clearTimeout(alarm)
    const inMs = known.nextInMs()
    if (inMs < Number.POSITIVE_INFINITY) alarm = setTimeout(takeTurn, Math.min(Math.ceil(inMs), longestNapMs))
  }

  return {
    tasks: {
      async enqueue(name, payload, { id, at } = {}) {
        if (state === 'closed') throw new Error('The task queue is closed')
        const json: string | undefined = JSON.stringify(payload)
        if (json === undefined) throw new TypeError(`The payload of the task ${name} is not JSON`)
        if (Buffer.byteLength(json) > payloadLimit)
          throw new RangeError(`The payload of the task ${name} is over ${payloadLimit} bytes`)
        if (handlers && !isHandled(name)) log.warn({ task: name, id }, 'Task waits for a handler that does not exist')
        const task = table.add({ name, id, payload: json, due: at?.valueOf() ?? now(), now: now() })
        if (task) known.add(task)
        takeTurnSoon()
        await table.onDisk()
      },
    },

    start(given) {
      handlers = given
      for (const [name, count] of known.countByName()) {
        if (!isHandled(name)) log.warn({ task: name, count }, 'Tasks wait for a handler that does not exist')
      }
      takeTurn()
    },

    wake: takeTurn,
    waiting: known.waiting,
    failed: () =>
      table.failed().map(({ name, id, payload, attempts }) => ({ name, id, payload: JSON.parse(payload), attempts })),

    idle: () =>
      new Promise((resolve) => {
        whenIdle.push(resolve)
        takeTurnSoon()
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
      await Promise.race([Promise.all(attempts), outOfPatience])
      clearTimeout(patience)
      await table.onDisk()
      state = 'closed'
      for (const resolve of whenIdle.splice(0)) resolve()
      table.close()
    },
  }
}

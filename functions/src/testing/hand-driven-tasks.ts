import type { Dayjs } from 'dayjs'
import type { Tasks } from '../deps.ts'
import { parseInstant, toInstant } from '../platform/time.ts'
import type { FixedClock } from './fixed-clock.ts'

/** A task that waits. `payload` has been through JSON, as it would be in any real queue; `at` is null if it may run at once. */
export interface PendingTask {
  name: string
  payload: unknown
  id: string | undefined
  at: Dayjs | null
}

export type TaskHandlers = Record<string, (payload: unknown) => Promise<void>>

export type HandDrivenTasks = Tasks & {
  /** What waits, in the order in which it will run: by `at`, then as enqueued. */
  pending(): PendingTask[]
  /**
   * Runs what is due, one after the other, with all that follows from it, until nothing due is left. Due is everything
   * if there is no `clock`, else what the clock has reached. With `until` (an ISO instant; wants a clock) time goes on
   * from task to task up to that instant, and stands there at the end.
   * A task that throws is put behind the others of its time and tried again, `attempts` times in all.
   * @throws what the task threw last, if it never succeeded (the others have run by then); an Error for a task without handler
   */
  runAll(handlers: TaskHandlers, options?: { until?: string; clock?: FixedClock }): Promise<void>
  /** From now on every task runs twice in a row, as a real queue may do at any time. */
  duplicates(on?: boolean): void
  /** As if an hour went by: ids of tasks that have run are free again. */
  forgetIds(): void
}

/** A queue in memory which runs only when told to. `attempts`: how often a throwing task is tried (5). */
export function handDrivenTasks({ attempts = 5 }: { attempts?: number } = {}): HandDrivenTasks {
  type Waiting = PendingTask & { order: number; failures: number }
  let waiting: Waiting[] = []
  let order = 0
  let twice = false
  const finishedIds = new Set<string>()
  const idKey = (task: { name: string; id: string | undefined }) => JSON.stringify([task.name, task.id])

  const inOrder = () => waiting.toSorted((a, b) => (a.at?.valueOf() ?? 0) - (b.at?.valueOf() ?? 0) || a.order - b.order)

  function nextDue(clock: FixedClock | undefined, until: string | undefined): Waiting | undefined {
    const next = inOrder()[0]
    if (!next || !clock || !next.at?.isAfter(clock.now())) return next
    if (until === undefined || next.at.isAfter(parseInstant(until))) return undefined
    clock.reaches(toInstant(next.at))
    return next
  }

  async function run(task: Waiting, handlers: TaskHandlers): Promise<void> {
    const handler = handlers[task.name]
    if (!handler) throw new Error(`No handler for the task ${task.name}`)
    for (let times = twice ? 2 : 1; times > 0; times--) await handler(structuredClone(task.payload))
  }

  return {
    async enqueue(name, payload, { id, at } = {}) {
      const taken =
        id !== undefined &&
        (finishedIds.has(idKey({ name, id })) || waiting.some((t) => t.name === name && t.id === id))
      if (taken) return
      waiting.push({
        name,
        payload: JSON.parse(JSON.stringify(payload)),
        id,
        at: at ?? null,
        order: order++,
        failures: 0,
      })
    },

    pending: () => inOrder().map(({ name, payload, id, at }) => ({ name, payload, id, at })),

    async runAll(handlers, { until, clock } = {}) {
      if (until !== undefined && !clock) throw new Error('`until` wants a clock to move')
      const givenUp: unknown[] = []
      for (let task = nextDue(clock, until); task; task = nextDue(clock, until)) {
        const running = task
        try {
          await run(running, handlers)
        } catch (error) {
          running.failures++
          running.order = order++
          if (running.failures < attempts && handlers[running.name]) continue
          givenUp.push(error)
        }
        waiting = waiting.filter((other) => other !== running)
        if (running.id !== undefined) finishedIds.add(idKey(running))
      }
      if (until !== undefined) clock?.reaches(until)
      if (givenUp.length > 0) throw givenUp[0]
    },

    duplicates(on = true) {
      twice = on
    },

    forgetIds: () => finishedIds.clear(),
  }
}

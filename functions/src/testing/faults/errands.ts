import { toInstant } from '../../platform/time.ts'
import { oneOf } from '../../seed/chance.ts'
import type { Town } from '../a-town.ts'
import type { TaskHandlers } from '../hand-driven-tasks.ts'
import { isExpected } from './troubled-process.ts'

/** A task, whenever it comes: the queue keeps no promise about that. */
export interface Errand {
  name: string
  payload: unknown
}

/** Every task that was ever given out, so that any of them can come again, late, or beside itself. */
export interface Errands {
  /** The handlers, for a queue to run; what they throw that no queue should have to bear is kept in `surprises`. */
  handlers: TaskHandlers
  surprises: unknown[]
  all(): Errand[]
  /** One of them, each kind as likely as the others; null before there is any. */
  any(): Errand | null
  run(errand: Errand): Promise<void>
  /** The same task in two workers. */
  runTwiceAtOnce(errand: Errand): Promise<void>
  /** When a task was first begun; null: never. */
  firstBegun(errand: Errand): string | null
}

const keyOf = ({ name, payload }: Errand): string => JSON.stringify([name, payload])

/** Replaces the queue inside the town by one that is remembered. */
export const rememberErrands = ({ deps, clock, tasks }: Town, random: () => number): Errands => {
  const known = new Map<string, Errand>()
  const begun = new Map<string, string>()
  const surprises: unknown[] = []
  const { enqueue } = deps.tasks
  deps.tasks = {
    enqueue: (name, payload, options) => {
      known.set(keyOf({ name, payload }), { name, payload })
      return enqueue(name, payload, options)
    },
  }
  const watched =
    (name: string, handler: TaskHandlers[string]) =>
    async (payload: unknown): Promise<void> => {
      const key = keyOf({ name, payload })
      if (!begun.has(key)) begun.set(key, toInstant(clock.now()))
      await handler?.(payload).catch((error: unknown) => {
        if (!isExpected(error)) surprises.push(error)
        throw error
      })
    }
  const handlers = Object.fromEntries(Object.entries(tasks).map(([name, handler]) => [name, watched(name, handler)]))
  const run = async ({ name, payload }: Errand): Promise<void> => handlers[name]?.(structuredClone(payload))

  return {
    handlers,
    surprises,
    all: () => [...known.values()],
    any: () => {
      const [first, ...others] = Map.groupBy(known.values(), ({ name }) => name).values()
      if (!first) return null
      const [one, ...rest] = oneOf(random, [first, ...others])
      return one ? oneOf(random, [one, ...rest]) : null
    },
    run,
    runTwiceAtOnce: async (errand) => {
      const ends = await Promise.allSettled([run(errand), run(errand)])
      const failures = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
      if (failures.length > 0) throw new AggregateError(failures)
    },
    firstBegun: (errand) => begun.get(keyOf(errand)) ?? null,
  }
}

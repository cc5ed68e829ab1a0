import { type Pace, pace } from './pace.ts'
import type { StoredTask } from './task-table.ts'
import { type WaitingTasks, waitingTasks } from './waiting-tasks.ts'

/** Names of tasks that share one way forward. A name that stands before another overtakes it. */
export interface Lane {
  names: readonly string[]
  /** How many of them run at once, all names together. */
  atOnce: number
  /** How many start a second at most, all names together; left out: as many as can. */
  perSecond?: number
  /** Whether it gives way while the process has its hands full: then only some of `atOnce` run, and the requests are answered first. */
  patient?: boolean
}

export interface TaskLanes {
  add(task: StoredTask): void
  /** The task to start now, which then counts as running; undefined when none is due and allowed. */
  takeNext(): StoredTask | undefined
  /** A running task is over (or will be added again). */
  over(task: StoredTask): void
  /** After how many milliseconds a task may start that may not yet; Infinity: not before another is added or over. */
  nextInMs(): number
  waiting(): number
  countByName(): Map<string, number>
  running(): number
}

/**
 * Decides which waiting task starts next. Tasks of a lane keep to its bounds; all the others share `concurrency` places, those
 * due longest first, but of one name only `perName` at once, so that a name with many slow tasks leaves room.
 * @param now the time by which tasks are due; `steadyNow` a clock that never runs backwards, for the pace of lanes
 */
export const taskLanes = (options: {
  lanes: readonly Lane[]
  concurrency: number
  perName: number
  now: () => number
  steadyNow: () => number
  /** How much of its places a patient lane may use, 0 to 1. */
  room: () => number
  /** Whether anybody handles tasks of this name; the others wait. */
  isHandled: (name: string) => boolean
}): TaskLanes => {
  const { concurrency, perName, now, steadyNow, room, isHandled } = options
  const waiting = new Map<string, WaitingTasks>()
  const running = new Map<string, number>()
  const lanes = options.lanes.map((lane) => ({
    ...lane,
    pace: lane.perSecond === undefined ? null : pace(lane.perSecond, steadyNow),
  }))
  const inLane = new Set(lanes.flatMap(({ names }) => names))

  const countOf = (name: string): number => running.get(name) ?? 0
  const runningOf = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + countOf(name), 0)
  const othersRunning = () => runningOf([...running.keys()].filter((name) => !inLane.has(name)))
  const otherNames = () => [...waiting.keys()].filter((name) => !inLane.has(name) && countOf(name) < perName)
  const firstOf = (name: string) => (isHandled(name) ? waiting.get(name)?.first() : undefined)
  const placesOf = ({ atOnce, patient }: Lane): number => (patient ? Math.max(1, Math.floor(atOnce * room())) : atOnce)
  const isDue = (task: StoredTask | undefined): task is StoredTask => task !== undefined && task.due <= now()

  const fromLane = (lane: Lane & { pace: Pace | null }): string | undefined => {
    if (runningOf(lane.names) >= placesOf(lane) || (lane.pace?.waitMs() ?? 0) > 0) return undefined
    return lane.names.find((name) => isDue(firstOf(name)))
  }

  const fromOthers = (): string | undefined => {
    if (othersRunning() >= concurrency) return undefined
    return otherNames()
      .flatMap((name) => firstOf(name) ?? [])
      .filter(isDue)
      .toSorted((a, b) => a.due - b.due || a.seq - b.seq)[0]?.name
  }

  const take = (name: string): StoredTask | undefined => {
    running.set(name, countOf(name) + 1)
    return waiting.get(name)?.takeFirst()
  }

  return {
    add: (task) => {
      const known = waiting.get(task.name) ?? waitingTasks()
      known.add(task)
      waiting.set(task.name, known)
    },
    takeNext: () => {
      for (const lane of lanes) {
        const name = fromLane(lane)
        if (name === undefined) continue
        lane.pace?.started()
        return take(name)
      }
      const name = fromOthers()
      return name === undefined ? undefined : take(name)
    },
    over: ({ name }) => void running.set(name, countOf(name) - 1),
    nextInMs: () => {
      // What finds every place taken starts when another is over, not by the clock.
      const dueIn = (name: string) => (firstOf(name)?.due ?? Number.POSITIVE_INFINITY) - now()
      const paced = lanes
        .filter((lane) => runningOf(lane.names) < placesOf(lane))
        .map(({ names, pace }) => Math.max(pace?.waitMs() ?? 0, Math.min(...names.map(dueIn))))
      const others = othersRunning() < concurrency ? otherNames().map(dueIn) : []
      return Math.max(0, Math.min(...paced, ...others))
    },
    waiting: () => [...waiting.values()].reduce((sum, tasks) => sum + tasks.count(), 0),
    countByName: () => new Map([...waiting].map(([name, tasks]) => [name, tasks.count()])),
    running: () => [...running.values()].reduce((sum, count) => sum + count, 0),
  }
}

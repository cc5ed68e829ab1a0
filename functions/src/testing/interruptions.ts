import type { Deps } from '../deps.ts'

/** A moment at which a process can die: each changes the world outside. */
export type Step = 'commit' | 'transaction' | 'enqueue' | 'multicast'

/** What becomes of a step: it goes well, it never happens, or it happens and the process never hears of it. */
export type Fate = 'goes well' | 'never happens' | 'happens unheard'

/** The process died, as far as the code under test can tell. */
export class PowerCut extends Error {}

export interface Interruptions {
  /** From now on every step is asked for its fate; `number` counts from 1. A promise holds the step up until it is kept. */
  decide(fateOf: (step: Step, number: number) => Fate | Promise<Fate>): void
  /** How many steps were asked for since `decide`. */
  steps(): number
  /** Everything goes well again. */
  end(): void
}

/** The process dies at step `number`: nothing it tries afterwards happens either. */
export const diesAt =
  (fate: Exclude<Fate, 'goes well'>, at: number) =>
  (_: Step, number: number): Fate => {
    if (number < at) return 'goes well'
    return number === at ? fate : 'never happens'
  }

/**
 * Lets a test cut the power between any two writes, tasks and requests to LINE. Replaces the engines inside `deps`, so the
 * system composed from it is under it at once. Reads always go well: they change nothing, so dying there is dying before
 * the next step.
 */
export const interruptions = (deps: Deps): Interruptions => {
  let fateOf: (step: Step, number: number) => Fate | Promise<Fate> = () => 'goes well'
  let steps = 0

  const fated = async <T>(step: Step, happens: () => Promise<T>): Promise<T> => {
    const number = ++steps
    const fate = await fateOf(step, number)
    if (fate === 'never happens') throw new PowerCut(`before ${step} ${number}`)
    const answer = await happens()
    if (fate === 'happens unheard') throw new PowerCut(`after ${step} ${number}`)
    return answer
  }

  const { db, tasks, line } = deps
  const batch = () => {
    const write = db.batch()
    const commit = write.commit.bind(write)
    write.commit = () => fated('commit', commit)
    return write
  }
  const runTransaction: typeof db.runTransaction = (work, options) =>
    fated('transaction', () => db.runTransaction(work, options))
  deps.db = new Proxy(db, {
    get: (target, name) => {
      if (name === 'batch') return batch
      if (name === 'runTransaction') return runTransaction
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  deps.tasks = { enqueue: (...task) => fated('enqueue', () => tasks.enqueue(...task)) }
  deps.line = { ...line, multicast: (request) => fated('multicast', () => line.multicast(request)) }

  return {
    decide: (decision) => {
      fateOf = decision
      steps = 0
    },
    steps: () => steps,
    end: () => {
      fateOf = () => 'goes well'
    },
  }
}

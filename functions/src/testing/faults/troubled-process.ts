import { SendAgainLater } from '../../deliveries/send-batch.ts'
import type { Deps } from '../../deps.ts'
import { type Fate, interruptions, PowerCut } from '../interruptions.ts'

/** A process that dies, loses its connection to the database, or stands still, between any two steps. */
export interface TroubledProcess {
  /** Runs something in the trouble of that day; what it could not do is left to the sweeps. */
  troubled(act: () => Promise<unknown>): Promise<void>
  /** Begins something that stands still before one of its steps, until it is let go. Other things happen meanwhile. */
  holdUp(act: () => Promise<unknown>): Promise<void>
  /** Lets go what has stood still longest, or the newest. */
  letGo(which: 'oldest' | 'newest'): Promise<void>
  letAllGo(): Promise<void>
  /** How many steps did not go well until now. */
  accidents(): number
  /** From now on everything goes well. */
  calmDown(): Promise<void>
}

/** What a queue catches and tries again: the accidents themselves, and LINE not having taken a batch. */
export const isExpected = (error: unknown): boolean =>
  error instanceof PowerCut ||
  (error instanceof AggregateError && error.errors.every(isExpected)) ||
  error instanceof SendAgainLater

const unlessExpected = (error: unknown): void => {
  if (!isExpected(error)) throw error
}

/** A step dies, or its connection breaks, so often. */
const DIES = 0.02
const IS_CUT = 0.1
/** What stands still does so before one of its first steps. */
const STEPS = 5

export const troubledProcess = (
  deps: Deps,
  { random, note }: { random: () => number; note: (event: string) => void },
): TroubledProcess => {
  const power = interruptions(deps)
  const standing: (() => Promise<void>)[] = []
  let isCalm = false
  let isDead = false
  let accidents = 0

  const fate = (): Fate => {
    if (isCalm) return 'goes well'
    const luck = random()
    if (!isDead && luck > DIES + IS_CUT) return 'goes well'
    accidents += 1
    if (isDead) return 'never happens'
    isDead = luck < DIES
    note(isDead ? 'dies' : 'cut')
    return random() < 0.5 ? 'never happens' : 'happens unheard'
  }
  const letGo: TroubledProcess['letGo'] = async (which) => {
    await (which === 'oldest' ? standing.shift() : standing.pop())?.()
  }
  const letAllGo = async () => {
    while (standing.length > 0) await letGo('oldest')
  }

  return {
    troubled: async (act) => {
      isDead = false
      power.decide(fate)
      await act().catch(unlessExpected)
      power.end()
    },
    holdUp: async (act) => {
      const gate = Promise.withResolvers<Fate>()
      const reached = Promise.withResolvers<void>()
      const before = 1 + Math.floor(random() * STEPS)
      power.decide((_, number) => {
        if (number !== before) return 'goes well'
        reached.resolve()
        return gate.promise
      })
      const worker = act().catch(unlessExpected)
      // Something short is over before it comes to that step.
      await Promise.race([worker, reached.promise])
      power.end()
      standing.push(async () => {
        gate.resolve('goes well')
        await worker
      })
    },
    letGo,
    letAllGo,
    accidents: () => accidents,
    calmDown: async () => {
      isCalm = true
      await letAllGo()
    },
  }
}

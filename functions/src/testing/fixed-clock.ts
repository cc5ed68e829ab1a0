import type { ManipulateType } from 'dayjs'
import type { Clock } from '../deps.ts'
import { parseInstant, toInstant } from '../platform/time.ts'

/** A clock that moves only when a test says so. */
export type FixedClock = Clock & {
  /** It is now this instant (ISO with offset). Standing still is allowed. @throws if the instant is already past */
  reaches(instant: string): void
  /** This much time goes by, e.g. `passes(3, 'days')`. */
  passes(amount: number, unit: ManipulateType): void
}

/** A clock standing at the instant given (ISO with offset). */
export function fixedClock(instant: string): FixedClock {
  let time = parseInstant(instant)
  return {
    now: () => time,
    reaches(later) {
      const next = parseInstant(later)
      if (next.isBefore(time)) throw new Error(`It is ${toInstant(time)} already, later than ${later}`)
      time = next
    },
    passes(amount, unit) {
      if (amount < 0) throw new Error('Time does not run backwards')
      time = time.add(amount, unit)
    },
  }
}

import type { Dayjs } from 'dayjs'
import type { Deps } from '../deps.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** Something read from the database that seldom changes, kept in this process for a while. */
export interface Remembered<T> {
  get(deps: Needs): Promise<T>
  /** Reads it anew at the next question: after a change made in this process. */
  forget(deps: Pick<Deps, 'db'>): void
}

/** @param seconds how long other processes may go on with what was there before a change */
export const remembered = <T>(seconds: number, readAnew: (deps: Needs) => Promise<T>): Remembered<T> => {
  const kept = new WeakMap<Deps['db'], { at: Dayjs; value: T }>()
  return {
    get: async (deps) => {
      const now = deps.clock.now()
      const present = kept.get(deps.db)
      if (present && now.diff(present.at, 'second') < seconds) return present.value
      const value = await readAnew(deps)
      kept.set(deps.db, { at: now, value })
      return value
    },
    forget: ({ db }) => void kept.delete(db),
  }
}

import type { Dayjs } from 'dayjs'
import type { Deps } from '../deps.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** Something read from the database that seldom changes, kept in this process for a while. */
export interface Remembered<T> {
  get(deps: Needs): Promise<T>
  /** Reads it anew at the next question: after a change made in this process. */
  forget(deps: Pick<Deps, 'db'>): void
}

/**
 * Keeps what is read. Whoever asks while it is being read waits for the same answer; a reading that fails is not kept.
 * @param seconds how long other processes may go on with what was there before a change
 */
export const remembered = <T>(seconds: number, readAnew: (deps: Needs) => Promise<T>): Remembered<T> => {
  const kept = new WeakMap<Deps['db'], { at: Dayjs; value: Promise<T> }>()
  return {
    get: ({ db, clock }) => {
      const now = clock.now()
      const present = kept.get(db)
      if (present && now.diff(present.at, 'second') < seconds) return present.value
      // Kept before it is there: what is forgotten meanwhile must not come back when the reading ends.
      const fresh = { at: now, value: readAnew({ db, clock }) }
      kept.set(db, fresh)
      fresh.value.catch(() => kept.get(db) === fresh && kept.delete(db))
      return fresh.value
    },
    forget: ({ db }) => void kept.delete(db),
  }
}

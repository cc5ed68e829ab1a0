import { setTimeout as wait } from 'node:timers/promises'

const HOUR_MS = 3_600_000
/** Longer than what is begun takes, on the slowest machine. */
const NEEDED_MS = 75_000
/** The service's own runs at the full hour take a moment. */
const AFTER_IT_MS = 3_000

/**
 * News of reports and digests go out at the full hour, by the service's own clock. What must not meet it begins after it when it is
 * near; nearly always that is at once.
 */
export const clearOfTheFullHour = async (): Promise<void> => {
  const left = HOUR_MS - (Date.now() % HOUR_MS)
  if (left < NEEDED_MS) await wait(left + AFTER_IT_MS)
}

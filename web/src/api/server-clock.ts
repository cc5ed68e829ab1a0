/** HTTP dates count whole seconds, and an answer takes its time to come: less than this is no difference. */
const NOTICED_MS = 3_000

/**
 * How far the server's clock is ahead of this device's, milliseconds; 0 where nobody would notice, or nothing is known.
 * @param date the `Date` header of an answer
 */
export const clockDifference = (date: string | null, now: number): number => {
  const server = Date.parse(date ?? '')
  if (Number.isNaN(server) || Math.abs(server - now) < NOTICED_MS) return 0
  return server - now
}

let ahead = 0

/** Every answer tells what time it is where things are sent; phones are wrong by minutes. */
export const readServerClock = (date: string | null): void => {
  ahead = clockDifference(date, Date.now())
}

/** The time on the server, milliseconds: what a countdown to something the server does must go by. */
export const serverNow = (): number => Date.now() + ahead

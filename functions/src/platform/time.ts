import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)
dayjs.extend(timezone)

/** dayjs with the plugins `utc` and `timezone`. Import it from here, so that they are always there. */
export { dayjs }

/** Minutes ahead of UTC. Japan has had no summer time since 1951, so no calendar of time zones has to be asked, which takes its time. */
const JAPAN_AHEAD = 9 * 60
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/

/** The instant as documents hold it: UTC, always 24 characters, `2026-11-28T00:00:00.000Z`, so that text order is time order. */
export function toInstant(time: dayjs.Dayjs): string {
  return time.toISOString()
}

/**
 * Reads an ISO 8601 instant with its offset (`Z` or `+09:00`); the answer is in UTC.
 * @throws RangeError if it is not one: a time without an offset means different instants on different machines.
 */
export function parseInstant(text: string): dayjs.Dayjs {
  const time = dayjs.utc(text)
  if (!instantForm.test(text) || !time.isValid()) throw new RangeError(`Not an instant with an offset: ${text}`)
  return time
}

/** The day it is in Japan at this instant, `YYYY-MM-DD`. */
export function japanDay(time: dayjs.Dayjs): string {
  return time.utcOffset(JAPAN_AHEAD).format('YYYY-MM-DD')
}

/** The time of the day it is in Japan at this instant, `HH:MM`. */
export function japanClock(time: dayjs.Dayjs): string {
  return time.utcOffset(JAPAN_AHEAD).format('HH:mm')
}

/** The instant, in UTC, at which a clock in Japan shows this day (`YYYY-MM-DD`) and time (`HH:MM`). */
export function inJapan(day: string, clock: string): dayjs.Dayjs {
  return parseInstant(`${day}T${clock}+09:00`)
}

/** The day after in the calendar, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return dayjs.utc(day).add(1, 'day').format('YYYY-MM-DD')
}

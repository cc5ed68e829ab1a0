import { dayjs, toInstant } from '../../platform/time.ts'

const JAPAN_MINUTES = 9 * 60
/** W3C's form with seconds and an offset (www.w3.org/TR/NOTE-datetime), which the standard wants. */
const FORM = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** An instant as it is written in answers, in Japan's time: `2026-11-28T15:00:00+09:00`. */
export const w3cTime = (instant: string): string =>
  dayjs.utc(instant).utcOffset(JAPAN_MINUTES).format('YYYY-MM-DDTHH:mm:ssZ')

/**
 * Reads what a program asks with. A `+` that was not encoded has become a blank on the way.
 * @returns an instant in UTC, or null for what is none
 */
export const readW3cTime = (written: string): string | null => {
  const text = written.trim().replace(/ (\d\d:\d\d)$/, '+$1')
  const [, day] = FORM.exec(text) ?? []
  // 30 February would otherwise quietly be 2 March.
  if (!day || dayjs.utc(day).format('YYYY-MM-DD') !== day) return null
  const time = new Date(text)
  return Number.isNaN(time.getTime()) ? null : toInstant(dayjs.utc(time))
}

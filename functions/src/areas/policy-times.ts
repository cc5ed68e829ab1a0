import type { Dayjs } from 'dayjs'
import { dayAfter, inJapan, japanClock, japanDay } from '../platform/time.ts'
import type { Policy } from './policy.ts'

type Quiet = Pick<Policy, 'quietHours'>
type Digest = NonNullable<Policy['digest']>

/** The month's messages begin anew on the first; people are not woken for it. */
const MORNING = '09:00'

/** Whether only urgent circulars go out at this time of the day in Japan (`HH:MM`). At `from` people sleep, at `to` they are up. */
export const isQuietClock = ({ quietHours }: Quiet, clock: string): boolean => {
  if (!quietHours) return false
  const { from, to } = quietHours
  return from <= to ? from <= clock && clock < to : from <= clock || clock < to
}

/** Whether only urgent circulars go out at this instant. */
export const isQuiet = (policy: Quiet, at: Dayjs): boolean => isQuietClock(policy, japanClock(at))

/** When something that wants to go out at this instant may: then, or at the end of the quiet hours it falls into. */
export const whenAwake = (policy: Quiet, at: Dayjs): Dayjs => {
  if (!policy.quietHours || !isQuiet(policy, at)) return at
  const { to } = policy.quietHours
  const today = japanDay(at)
  return inJapan(japanClock(at) < to ? today : dayAfter(today), to)
}

/** ISO's number of the weekday of a day in Japan: 1 Monday … 7 Sunday. */
const weekdayOf = (day: string): number => inJapan(day, '12:00').day() || 7

/**
 * The digest's next time, strictly after this instant. It knows nothing of quiet hours.
 * @throws RangeError for a digest without a day or a time, which the schema refuses
 */
export const nextDigest = ({ weekdays, times }: Digest, after: Dayjs): Dayjs => {
  const ordered = times.toSorted()
  let day = japanDay(after)
  // Today's times may be over, so the same weekday comes up a second time.
  for (let ahead = 0; ahead <= 7; ahead++) {
    const time = weekdays.includes(weekdayOf(day)) && ordered.find((each) => inJapan(day, each).isAfter(after))
    if (time) return inJapan(day, time)
    day = dayAfter(day)
  }
  throw new RangeError('A digest needs a day and a time')
}

/** The month it is in Japan, `YYYY-MM`: LINE's plans count messages by the calendar month. */
export const japanMonth = (at: Dayjs): string => japanDay(at).slice(0, 7)

/** When next month's messages can first be used: on the 1st at 9 in the morning, or when its quiet hours end if they last longer. */
export const nextMonthMorning = (policy: Quiet, at: Dayjs): Dayjs => {
  const first = inJapan(`${japanMonth(at)}-01`, MORNING).add(1, 'month')
  return whenAwake(policy, first)
}

import type { Dayjs } from 'dayjs'
import { inJapan, japanClock, japanDay } from '../platform/time.ts'

/** News of reports can wait for the morning: nobody is woken for a street light. The product's own choice. */
const NEWS_FROM = '08:00'
const NEWS_UNTIL = '20:00'

/**
 * When something that happens at this instant is told: at the next full hour by day. All that happens within an hour comes as one
 * message, so nobody gets more than one an hour however much an office does.
 */
export const newsTime = (at: Dayjs): Dayjs => {
  const nextHour = at.startOf('hour').add(1, 'hour')
  const clock = japanClock(nextHour)
  if (clock < NEWS_FROM) return inJapan(japanDay(nextHour), NEWS_FROM)
  if (clock > NEWS_UNTIL) return inJapan(japanDay(nextHour.add(1, 'day')), NEWS_FROM)
  return nextHour
}

import { dayjs } from '../../platform/time.ts'

/**
 * Whether a pause may last until this day: today at the earliest, a year at most. Whoever wants longer leaves.
 * @param day and `today`: `YYYY-MM-DD` in Japan
 */
export const isPause = (day: string, today: string): boolean =>
  day >= today && day <= dayjs.utc(today).add(1, 'year').format('YYYY-MM-DD')

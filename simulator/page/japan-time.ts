const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', ...options })

const CLOCK = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const CLOCK_SECONDS = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const DAY = format({ month: 'long', day: 'numeric', weekday: 'short' })
const YEAR = format({ year: 'numeric' })

/** A UTC instant (ISO string or milliseconds) → Japan's clock, `15:04`. */
export const clockTime = (at: string | number): string => CLOCK.format(new Date(at))

/** A UTC instant → Japan's clock with seconds, `15:04:09`. */
export const clockTimeSeconds = (at: string): string => CLOCK_SECONDS.format(new Date(at))

/** A UTC instant → Japan's day as LINE separates it, `11月28日(土)`; with the year when it is not that of `now`. */
export function dayInJapan(at: string, now: string | number): string {
  const date = new Date(at)
  const year = YEAR.format(date)
  const day = DAY.format(date)
  return year === YEAR.format(new Date(now)) ? day : `${year}${day}`
}

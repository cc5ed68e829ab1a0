import { DATE_LOCALES, dayInWords as inWords } from '@kairan/functions/platform/day-in-words.ts'
import type { Language } from '@kairan/functions/platform/language.ts'

const japan = 'Asia/Tokyo'

/** The day it is in Japan at an instant, `YYYY-MM-DD`. */
export const japanDayOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: japan }).format(new Date(instant))

/**
 * A day as people say it (`dayInWords` of messages), seen from today unless told.
 * @param day `YYYY-MM-DD`, Japan
 */
export const dayInWords = (day: string, language: Language = 'ja', today = japanDayOf(new Date())): string =>
  inWords(day, language, today)

/** An instant as people say it: 「11月28日(土) 午後3時5分」 (whole hours without minutes). */
export function timeInWords(instant: string, language: Language = 'ja', today?: string): string {
  const date = new Date(instant)
  const day = dayInWords(japanDayOf(date), language, today)
  if (language !== 'ja' && language !== 'ja-easy') {
    const time = new Intl.DateTimeFormat(DATE_LOCALES[language], {
      timeZone: japan,
      hour: 'numeric',
      minute: '2-digit',
    })
    return `${day} ${time.format(date)}`
  }
  return `${day} ${clockInWords(japanClockOf(date))}`
}

/** The time of the day it is in Japan at an instant, `HH:MM`. */
export const japanClockOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: japan, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  )

/** A time of the day (`HH:MM`) as people say it: 「午後9時」 (whole hours without minutes). */
export const clockInWords = (clock: string): string => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute === 0 ? '' : `${minute}分`}`
}

/** The instant of a day and a time of it in Japan; null while one of them is missing or none. */
export const japanInstant = (day: string, clock: string): string | null => {
  const at = Date.parse(`${day}T${clock}:00+09:00`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

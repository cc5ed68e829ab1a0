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
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone: japan,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
    .format(date)
    .split(':')
    .map(Number)
  return `${day} ${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute === 0 ? '' : `${minute}分`}`
}

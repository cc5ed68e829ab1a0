import type { Language } from '@kairan/functions/platform/language.ts'

const japan = 'Asia/Tokyo'

/** Locales for Intl: dates as the reader's language writes them, in Japan's time. */
const locales: Record<Language, string> = {
  ja: 'ja-JP',
  'ja-easy': 'ja-JP',
  en: 'en-GB',
  zh: 'zh-CN',
  ko: 'ko-KR',
  vi: 'vi-VN',
  pt: 'pt-BR',
}

/** Noon in Japan of a day `YYYY-MM-DD`: an instant that no time zone of a phone moves to another day here. */
const noon = (day: string): Date => new Date(`${day}T12:00:00+09:00`)

const part = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: japan, ...options }).format(date)

/** The day it is in Japan at an instant, `YYYY-MM-DD`. */
export const japanDayOf = (instant: string | Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: japan }).format(new Date(instant))

/**
 * A day as people say it: 「11月28日(土)」, with the year in front when it is not `today`'s; other languages in their own way.
 * @param day `YYYY-MM-DD`, Japan
 * @param today `YYYY-MM-DD`; left out: now
 */
export function dayInWords(day: string, language: Language = 'ja', today: string = japanDayOf(new Date())): string {
  const date = noon(day)
  const otherYear = day.slice(0, 4) !== today.slice(0, 4)
  if (language === 'ja' || language === 'ja-easy') {
    const year = otherYear ? `${Number(day.slice(0, 4))}年` : ''
    return `${year}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日(${part(date, { weekday: 'short' })})`
  }
  const year = otherYear ? ({ year: 'numeric' } as const) : {}
  const options = { timeZone: japan, month: 'long', day: 'numeric', weekday: 'short', ...year } as const
  return new Intl.DateTimeFormat(locales[language], options).format(date)
}

/** An instant as people say it: 「11月28日(土) 午後3時5分」 (whole hours without minutes). */
export function timeInWords(instant: string, language: Language = 'ja', today?: string): string {
  const date = new Date(instant)
  const day = dayInWords(japanDayOf(date), language, today)
  if (language !== 'ja' && language !== 'ja-easy') {
    const time = new Intl.DateTimeFormat(locales[language], { timeZone: japan, hour: 'numeric', minute: '2-digit' })
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

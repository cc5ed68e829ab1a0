import type { Language } from './language.ts'

/** Locales for Intl: dates as the readers of a language write them. */
export const DATE_LOCALES: Record<Language, string> = {
  ja: 'ja-JP',
  'ja-easy': 'ja-JP',
  en: 'en-GB',
  zh: 'zh-CN',
  ko: 'ko-KR',
  vi: 'vi-VN',
  pt: 'pt-BR',
}

/** Noon of the day, in UTC throughout: no time zone of a machine or phone moves it to another day. */
const inUtc = (day: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(DATE_LOCALES[language], { timeZone: 'UTC', ...options }).format(new Date(`${day}T12:00:00Z`))

/**
 * A day as people say it, in messages and on pages: 「11月28日(土)」, with the year in front when it is not today's; other
 * languages in their own way.
 * @param day `YYYY-MM-DD`, a day in Japan
 * @param today `YYYY-MM-DD`
 */
export const dayInWords = (day: string, language: Language, today: string): string => {
  const otherYear = day.slice(0, 4) !== today.slice(0, 4)
  if (language !== 'ja' && language !== 'ja-easy') {
    const year = otherYear ? ({ year: 'numeric' } as const) : {}
    return inUtc(day, language, { month: 'long', day: 'numeric', weekday: 'short', ...year })
  }
  const year = otherYear ? `${Number(day.slice(0, 4))}年` : ''
  const weekday = inUtc(day, language, { weekday: 'short' })
  return `${year}${Number(day.slice(5, 7))}月${Number(day.slice(8))}日(${weekday})`
}

/**
 * A time of the day as people say it: 「午後3時」「午前9時30分」; other languages in their own way.
 * @param clock `HH:MM` in Japan
 */
export const timeInWords = (clock: string, language: Language): string => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  if (!language.startsWith('ja')) {
    const at = new Date(Date.UTC(2000, 0, 1, hour, minute))
    return new Intl.DateTimeFormat(DATE_LOCALES[language], { timeZone: 'UTC', timeStyle: 'short' }).format(at)
  }
  const minutes = minute === 0 ? '' : `${minute}分`
  return hour === 12 && minute === 0 ? '正午' : `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minutes}`
}

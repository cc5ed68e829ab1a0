import { htmlLang, type Language } from '../platform/language.ts'

/**
 * A day as people say it: 11月28日(土), Sat, Nov 28.
 * @param day `YYYY-MM-DD`
 */
export const dayInWords = (day: string, language: Language): string => {
  const noon = new Date(`${day}T12:00:00Z`)
  if (language === 'ja' || language === 'ja-easy') {
    const weekday = new Intl.DateTimeFormat('ja', { weekday: 'short', timeZone: 'UTC' }).format(noon)
    return `${noon.getUTCMonth() + 1}月${noon.getUTCDate()}日(${weekday})`
  }
  return new Intl.DateTimeFormat(htmlLang(language), {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(noon)
}

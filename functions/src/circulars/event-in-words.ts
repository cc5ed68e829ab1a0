import { dayInWords, timeInWords } from '../platform/day-in-words.ts'
import type { Language } from '../platform/language.ts'
import type { CircularEvent } from './circular-content.ts'

/**
 * When and where something takes place, in one line: 「11月29日(日) 午前9時〜午前11時 津田公園」.
 * @param today `YYYY-MM-DD`; another year than this one is named
 */
export const eventInWords = (
  { day, lastDay, from, until, place }: CircularEvent,
  language: Language,
  today: string,
): string => {
  const dash = language.startsWith('ja') ? '〜' : ' – '
  const start = [dayInWords(day, language, today), ...(from ? [timeInWords(from, language)] : [])].join(' ')
  const lastDayInWords = lastDay && lastDay !== day ? dayInWords(lastDay, language, today) : ''
  const end = [lastDayInWords, until ? timeInWords(until, language) : ''].filter(Boolean).join(' ')
  return [end ? `${start}${dash}${end}` : start, place].filter(Boolean).join(' ')
}

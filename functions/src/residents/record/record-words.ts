import type { Deps } from '../../deps.ts'
import { dayInWords, timeInWords } from '../../platform/day-in-words.ts'
import type { Language } from '../../platform/language.ts'
import { japanClock, japanDay, parseInstant } from '../../platform/time.ts'

/** Days and instants as the reader of a record says them, in Japan time. */
export const wordsFor = ({ clock }: Pick<Deps, 'clock'>, language: Language) => {
  const today = japanDay(clock.now())
  const day = (of: string): string => dayInWords(of, language, today)
  const when = (at: string): string => {
    const time = parseInstant(at)
    return `${day(japanDay(time))} ${timeInWords(japanClock(time), language)}`
  }
  return { day, when }
}

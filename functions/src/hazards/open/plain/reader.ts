import { dayInWords } from '../../../platform/day-in-words.ts'
import type { Language } from '../../../platform/language.ts'
import { japanDay, parseInstant } from '../../../platform/time.ts'
import { OPEN_MAP } from '../../../texts/open-map/open-map.ts'
import type { OpenMapWords } from '../../../texts/open-map/open-map-words.ts'

/** Whom the page speaks to. */
export interface Reader {
  language: Language
  words: OpenMapWords
  /** The day of an instant in Japan, as they say it. */
  dayOf(instant: string): string
}

/** @param today `YYYY-MM-DD` in Japan */
export const readerOf = (language: Language, today: string): Reader => ({
  language,
  words: OPEN_MAP[language],
  dayOf: (instant) => dayInWords(japanDay(parseInstant(instant)), language, today),
})

import { loadDefaultJapaneseParser } from 'budoux'
import type { Language } from '../platform/language.ts'

const parser = loadDefaultJapaneseParser()

/**
 * A line of Japanese cut where a line of print may break, so that no word is torn apart. Joined again it is the line. Other
 * languages stay whole: browsers know where their lines break.
 */
export const phrases = (line: string, language: Language = 'ja'): string[] => {
  if (line === '') return []
  return language.startsWith('ja') ? parser.parse(line) : [line]
}

/** A text line by line, each cut into phrases; an empty line stays as an empty list. */
export const phrasesByLine = (text: string, language: Language = 'ja'): string[][] =>
  text === '' ? [] : text.split(/\r?\n/).map((line) => phrases(line, language))

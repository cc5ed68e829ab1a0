import type { ReadWord } from '@kairan/functions/circulars/readings/contract.ts'
import type { ReadingCorrection } from '@kairan/functions/circulars/readings/reading-correction.ts'

/** Whether nobody has looked at it: the dictionary says so, or nobody knows. Our own table was checked by people. */
export const isUnchecked = ({ source }: ReadWord): boolean => source === null || source === 'dictionary'

/** Those nobody has looked at first, otherwise in the order of the text. */
export const uncheckedFirst = (words: ReadWord[]): ReadWord[] => [
  ...words.filter(isUnchecked),
  ...words.filter((word) => !isUnchecked(word)),
]

/** The corrections with another reading of a word; null: as it was before anybody corrected it. */
export const withReading = (
  corrections: ReadingCorrection[],
  word: string,
  reading: string | null,
): ReadingCorrection[] => {
  const others = corrections.filter((correction) => correction.word !== word)
  return reading === null ? others : [...others, { word, reading }]
}

const KATAKANA = /[ァ-ヶ]/g
/** Katakana stand this far behind their hiragana. */
const APART = 0x60

/** A reading as it was typed, in hiragana and without blanks; null where there is anything else. */
export function readingTyped(typed: string): string | null {
  const hiragana = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(KATAKANA, (letter) => String.fromCodePoint(letter.charCodeAt(0) - APART))
  return /^[ぁ-ゖー]{1,100}$/.test(hiragana) ? hiragana : null
}

import { type Find, isKanjiAt, type ReadingCorrection } from './word.ts'

/** A correction of a single kanji is meant for the word, not for each word it is part of; 1日 is not the end of 11日. */
const isWhole = (line: string, at: number, { word }: ReadingCorrection): boolean => {
  if (/^[0-9０-９]/.test(word)) return !/[0-9０-９.,]/.test(line.charAt(at - 1))
  return word.length > 1 || (!isKanjiAt(line, at - 1) && !isKanjiAt(line, at + 1))
}

/** The longest word at this place that the officer has put right. */
export const findCorrected = (line: string, at: number, corrections: ReadingCorrection[]): Find | null => {
  const [best] = corrections
    .filter((correction) => line.startsWith(correction.word, at) && isWhole(line, at, correction))
    .toSorted((a, b) => b.word.length - a.word.length)
  return best ? [{ text: best.word, reading: best.reading, source: 'officer' }] : null
}

import type { Token, Tokenize } from '../tokens.ts'
import { findCorrected } from './corrected.ts'
import { findCounted } from './counted.ts'
import { findOwnWord } from './own-words.ts'
import { findWeekdays } from './weekdays.ts'
import { type Find, hasKanji, lengthOf, plain, type ReadingCorrection, type Word } from './word.ts'

export interface Readers {
  tokenize: Tokenize
  corrections: ReadingCorrection[]
}

/** Only here can something of ours begin; most of a line is kana. */
const MAY_BEGIN = /[\p{Script=Han}〆0-9０-９(（]/u
const HIRAGANA = /^[ぁ-ゖー]+$/

const fromDictionary = ({ surface, reading }: Token): Word =>
  hasKanji(surface) && reading && HIRAGANA.test(reading)
    ? { text: surface, reading, source: 'dictionary' }
    : plain(surface)

const longest = (finds: (Find | null)[]): Find | null =>
  finds.reduce((best, find) => (find && (!best || lengthOf(find) > lengthOf(best)) ? find : best), null)

/**
 * The words of a line with how they are read: what the officer has put right, then our rules for numbers and days and our
 * tables, the longest first, then the dictionary. Joined, their texts are the line.
 */
export const readWords = (line: string, { tokenize, corrections }: Readers): Word[] => {
  const tokens = tokenize(line)
  const starts = new Map<number, number>()
  let offset = 0
  for (const [index, { surface }] of tokens.entries()) {
    starts.set(offset, index)
    offset += surface.length
  }
  starts.set(offset, tokens.length)
  const between = (from: number, to: number): Word[] => {
    const [first, last] = [starts.get(from), starts.get(to)]
    // What was found cuts a word of the dictionary in two: the rest is looked up by itself.
    const rest = first === undefined || last === undefined ? tokenize(line.slice(from, to)) : tokens.slice(first, last)
    return rest.map(fromDictionary)
  }
  const words: Word[] = []
  let done = 0
  for (let at = 0; at < line.length; ) {
    const find = findAt(line, at, { corrections, isEdge: (place) => place === done || starts.has(place) })
    if (!find) at += 1
    else {
      words.push(...between(done, at), ...find)
      at += lengthOf(find)
      done = at
    }
  }
  return [...words, ...between(done, line.length)]
}

const findAt = (
  line: string,
  at: number,
  { corrections, isEdge }: Pick<Readers, 'corrections'> & { isEdge: (at: number) => boolean },
): Find | null => {
  const corrected = findCorrected(line, at, corrections)
  if (corrected || !MAY_BEGIN.test(line.charAt(at))) return corrected
  const spot = { line, at, isEdge }
  return longest([findOwnWord(spot), findCounted(spot), findWeekdays(spot)])
}

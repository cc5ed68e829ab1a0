/** A piece of a line with what stands over it; joined, the texts are the line again. */
export interface Segment {
  text: string
  /** In hiragana; null where nothing is to be shown: kana, plain digits, signs, and kanji nobody could read. */
  reading: string | null
}

/** Who says how a word is read: an officer, our tables and rules, or the dictionary. Null where nobody does. */
export type Source = 'officer' | 'table' | 'dictionary' | null

/** A word as it is read, kana endings included: 行い, おこない. */
export interface Word extends Segment {
  source: Source
}

/** What an officer has put right: this word is read so. */
export interface ReadingCorrection {
  word: string
  reading: string
}

/** A place in a line, and where the dictionary sees words begin and end in it. */
export interface Spot {
  line: string
  at: number
  /** Whether a word begins here by the dictionary, or by what was found right before. */
  isEdge(at: number): boolean
}

/** Words that were recognised at some place of a line, one after the other. */
export type Find = Word[]

const KANJI = /[\p{Script=Han}〆]/u

export const hasKanji = (text: string): boolean => KANJI.test(text)

/** Whether the character at this place is a kanji; outside the line nothing is. */
export const isKanjiAt = (line: string, at: number): boolean => KANJI.test(line.charAt(at))

/** Text over which nothing is shown. */
export const plain = (text: string): Word => ({ text, reading: null, source: null })

export const lengthOf = (words: Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0)

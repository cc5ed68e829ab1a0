import { bareLetters, inOneSpelling } from '../../japanese/spelling/letters.ts'
import { standsIn } from '../../japanese/spelling/stands-in.ts'
import type { Circular } from '../circular.ts'
import type { AskedWord } from './asked-words.ts'
import { hasPlainWord } from './other-scripts.ts'
import type { Words } from './prepared-words.ts'

/** The parts of a circular as its reader may look through them, the ones that count most first. */
export interface Looked {
  /** In Japanese and in the reader's language. */
  words: Words[]
  /** What stands beside it in the list: the category in the reader's language, the sender. */
  beside: Words[]
}

/** 0: all words are in the title; 1: in title and text; 2: some are only in what stands beside it; null: one is nowhere. */
export type Rank = 0 | 1 | 2 | null

const isIn = ({ phrase, plain }: AskedWord, words: Words, part: 'title' | 'text'): boolean =>
  words.japanese ? standsIn(phrase, words[part]) : hasPlainWord(words[part], plain)

/** How well a circular answers to all of the words. */
export const rankOf = (asked: AskedWord[], { words, beside }: Looked): Rank => {
  const inTitle = (word: AskedWord) => words.some((each) => isIn(word, each, 'title'))
  if (asked.every(inTitle)) return 0
  const missing = asked.filter((word) => !inTitle(word) && !words.some((each) => isIn(word, each, 'text')))
  if (missing.length === 0) return 1
  return missing.every((word) => beside.some((each) => isIn(word, each, 'title'))) ? 2 : null
}

/** The same for a circular nobody has prepared: by its letters, wherever words begin. */
export const rankIn = (asked: AskedWord[], { title, text }: Pick<Circular, 'title' | 'text'>): Rank => {
  const isInAll = (letters: string) => asked.every((word) => letters.includes(word.letters))
  const inTitle = bareLetters(inOneSpelling(title))
  if (isInAll(inTitle)) return 0
  return isInAll(`${inTitle}\n${bareLetters(inOneSpelling(text))}`) ? 1 : null
}

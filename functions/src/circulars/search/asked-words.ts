import { bareLetters, inOneSpelling } from '../../japanese/spelling/letters.ts'
import { type Phrase, phraseOf } from '../../japanese/spelling/stands-in.ts'
import { wordsOf } from '../../japanese/spelling/words.ts'
import type { Tokenize } from '../../japanese/tokens.ts'
import { charactersOf } from '../../platform/characters.ts'
import { plainWords } from './other-scripts.ts'

/** More than anybody looks for; what is longer is a letter, and only its beginning is looked for. */
const CHARACTERS_READ = 100
const WORDS_READ = 10
/** A character may be many units long; so many of them are not cut into characters at all. */
const UNITS_READ = 1000

const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}ー]+/gu
const HAS_A_LETTER = /[\p{L}\p{N}]/u

/** A word somebody looks for, as each way of looking wants it. */
export interface AskedWord {
  phrase: Phrase
  plain: string
  /** For texts nobody has prepared: without a thought for where words begin. */
  letters: string
}

/** The words in what somebody wrote, each once; blanks and signs come to none. */
export const wordsAsked = (written: string): string[] => {
  const read = charactersOf(written.slice(0, UNITS_READ)).slice(0, CHARACTERS_READ).join('')
  const words = inOneSpelling(read)
    .split(BETWEEN_WORDS)
    .filter((word) => HAS_A_LETTER.test(word))
  return [...new Set(words)].slice(0, WORDS_READ)
}

export const askedWord = (word: string, tokenize: Tokenize): AskedWord => ({
  phrase: phraseOf(wordsOf(word, tokenize).filter((each) => each !== null)),
  plain: plainWords(word),
  letters: bareLetters(word),
})

const SAYS_WHAT_IT_IS_ABOUT = /^(一般|サ変接続|固有名詞|形容動詞語幹|副詞可能)$/

/**
 * What a sentence is about: ごみ in 「ごみはいつ出せますか」. For somebody who asks as one asks a person.
 * @returns null when the words are no sentence
 */
export const nounsOf = (words: string[], tokenize: Tokenize): string[] | null => {
  const tokens = words.flatMap((word) => tokenize(word))
  const nouns = tokens.filter(({ partOfSpeech, kind }) => partOfSpeech === '名詞' && SAYS_WHAT_IT_IS_ABOUT.test(kind))
  if (nouns.length === 0 || tokens.length === words.length) return null
  return [...new Set(nouns.map(({ surface }) => surface))].slice(0, WORDS_READ)
}

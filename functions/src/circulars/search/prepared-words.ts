import { type Text, textOf } from '../../japanese/spelling/stands-in.ts'
import { wordsOf } from '../../japanese/spelling/words.ts'
import type { Tokenize } from '../../japanese/tokens.ts'
import { LANGUAGES, type Language } from '../../platform/language.ts'
import type { Circular } from '../circular.ts'
import { wordsIn } from '../in-language.ts'
import { plainWords } from './other-scripts.ts'
import { packWords, unpackWords } from './packed-words.ts'

type Written = Pick<Circular, 'title' | 'text' | 'versions' | 'attachments'>

/** Another one makes all that is kept out of date: it is prepared anew when it is next looked through. */
const FORMAT = '1'

/** The Japanese languages are cut into words by the dictionary, the others by their blanks. */
export const isJapanese = (language: Language): boolean => language === 'ja' || language === 'ja-easy'

/** 避難(ひなん) as the word and its reading, each by itself, so that 避難(ひなん)訓練 is 避難訓練. */
const READING = /(?<=\p{Script=Han})[(（]([ぁ-ゖー]+)[)）]/gu
const withReadingsBehind = (text: string): string =>
  text
    .split('\n')
    .map((line) => [line.replace(READING, ''), ...[...line.matchAll(READING)].map(([, reading]) => reading)].join(' '))
    .join('\n')

const writtenIn = ({ versions }: Written): Language[] =>
  LANGUAGES.filter((language) => language === 'ja' || versions[language] !== undefined)

/**
 * Everything of a circular that can be looked for, as one text: a line for each language it is written in, with the words of
 * its title and its text, separated by tabs.
 */
export const prepareWords = (circular: Written, tokenize: Tokenize): string => {
  const prepared = (language: Language, text: string): string =>
    isJapanese(language) ? packWords(wordsOf(withReadingsBehind(text), tokenize)) : plainWords(text)
  const lines = writtenIn(circular).map((language) => {
    const { title, text } = wordsIn(circular, language)
    // What a file says is Japanese, and to the reader of the sheet it is the circular's own text.
    const said = language === 'ja' ? [text, ...circular.attachments.map((file) => file.text)].join('\n') : text
    return [language, prepared(language, title), prepared(language, said)].join('\t')
  })
  return [FORMAT, ...lines].join('\n')
}

type Prepared = Written & { searchWords: string }

const lineFor = ({ searchWords }: Prepared, language: Language): string | null => {
  const [format, ...lines] = searchWords.split('\n')
  return (format === FORMAT && lines.find((line) => line.startsWith(`${language}\t`))) || null
}

/** Whether `prepareWords` made what is kept, and since the last version was added. */
export const isPrepared = (circular: Prepared): boolean =>
  writtenIn(circular).every((language) => lineFor(circular, language) !== null)

/** The words of a circular in one language: Japanese ones with their readings, others plain. */
export type Words = { japanese: true; title: Text; text: Text } | { japanese: false; title: string; text: string }

/** The words in a language; null where it is not written in that, or not prepared. */
export const preparedIn = (circular: Prepared, language: Language): Words | null => {
  const line = lineFor(circular, language)
  if (line === null) return null
  const [, title = '', text = ''] = line.split('\t')
  return isJapanese(language)
    ? { japanese: true, title: textOf(unpackWords(title)), text: textOf(unpackWords(text)) }
    : { japanese: false, title, text }
}

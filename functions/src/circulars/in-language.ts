import type { Language } from '../platform/language.ts'
import type { Circular } from './circular.ts'

/** A circular's words as a reader gets them. */
export interface WordsInLanguage {
  title: string
  text: string
  /** The language they are in: the reader's, or Japanese where there is no such version. */
  language: Language
  /** `original`: the Japanese; `officer`: written by an officer; `machine`: translated by a machine. */
  by: 'original' | 'officer' | 'machine'
}

/** The words for a reader of this language; Japanese where nobody has written another version. */
export const wordsIn = (
  { title, text, versions }: Pick<Circular, 'title' | 'text'> & Partial<Pick<Circular, 'versions'>>,
  language: Language,
): WordsInLanguage => {
  const version = language === 'ja' ? undefined : versions?.[language]
  return version ? { ...version, language } : { title, text, language: 'ja', by: 'original' }
}

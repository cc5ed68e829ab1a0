import type { Language } from '@kairan/functions/platform/language.ts'
import { loadDefaultJapaneseParser, loadDefaultSimplifiedChineseParser } from 'budoux'

/** A stretch of a label that is never broken; `reading` stands small above it. */
export interface Piece {
  base: string
  reading: string
}

/** What stays together on one line. */
export type Phrase = Piece[]

const WITH_READING = /(\p{Script=Han}+)\((\p{Script=Hiragana}+)\)/u

/** 「登録(とうろく)と」 → 登録 under とうろく, then と. Pictures can carry readings where they belong; LINE's texts cannot. */
export const pieces = (phrase: string): Piece[] => {
  const found = WITH_READING.exec(phrase)
  if (!found) return phrase === '' ? [] : [{ base: phrase, reading: '' }]
  const [whole, base = '', reading = ''] = found
  return [
    ...pieces(phrase.slice(0, found.index)),
    { base, reading },
    ...pieces(phrase.slice(found.index + whole.length)),
  ]
}

const parsers = { ja: loadDefaultJapaneseParser(), zh: loadDefaultSimplifiedChineseParser() }

/** Where a label may break: between phrases in Japanese and Chinese, at spaces elsewhere. A space ends the phrase before it. */
export const phrases = (language: Language, label: string): Phrase[] => {
  const parts = language === 'ja' || language === 'zh' ? parsers[language].parse(label) : label.split(/(?<= )/)
  return parts.map(pieces)
}

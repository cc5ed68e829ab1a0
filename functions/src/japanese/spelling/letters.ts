import { toHiragana } from '../tokens.ts'
import { withEverydayKanji } from './variant-kanji.ts'

/** Spellings the dictionary does not know and would tear apart, as it knows them. */
const SPELLINGS: [RegExp, string][] = [
  [/障(?:がい|碍)/gu, '障害'],
  [/ひとり(?:暮らし|ぐらし|住まい)/gu, '一人暮らし'],
]

const KANJI = '\\p{Script=Han}'
/** 香里ヶ丘: read が, written with a small or a large ケ. */
const SMALL_KE = new RegExp(`(?<=${KANJI})ヶ(?=${KANJI})`, 'gu')
/** 一ヶ月, 3カ所: a counter, read か. */
const COUNTER_KA = /(?<=[0-9〇一二三四五六七八九十数何])[ヶケヵカ箇](?=[月所国年条])/gu
/** Whatever is as long as a long vowel mark and stands where one should. */
const LIKE_A_LONG_MARK = /(?<=[ァ-ヺ])[-‐‑‒–—―−─](?=[ァ-ヺ]|$|[^\p{L}\p{N}])/gu
/** Joiners, direction marks and the marks that choose a form of a kanji: nobody sees them, nobody writes them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\u20e3/gu
const HYPHEN_IN_A_WORD = /(?<=[A-Za-z])[-‐‑](?=[A-Za-z])/gu
const COMMA_IN_A_NUMBER = /(?<=[0-9]),(?=[0-9]{3}(?![0-9]))/gu

/**
 * A line in one spelling, still good for the dictionary: one width, everyday kanji, one way to write ヶ and long marks. Letters
 * keep their order, so words stay words.
 */
export const inOneSpelling = (line: string): string =>
  SPELLINGS.reduce(
    (spelt, [spelling, known]) => spelt.replace(spelling, known),
    withEverydayKanji(line.normalize('NFKC').replace(UNSEEN, ''))
      .replace(COUNTER_KA, 'か')
      .replace(SMALL_KE, 'ケ')
      .replace(LIKE_A_LONG_MARK, 'ー')
      .replace(HYPHEN_IN_A_WORD, '')
      .replace(COMMA_IN_A_NUMBER, ''),
  )

const GA_BETWEEN_KANJI = new RegExp(`(?<=${KANJI})[ケガ](?=${KANJI})`, 'gu')
const VU: Record<string, string> = { ゔぁ: 'ば', ゔぃ: 'び', ゔぇ: 'べ', ゔぉ: 'ぼ', ゔ: 'ぶ' }
/** ウィルス and ウイルス, ボランティア and ボランテイア, 鼻ぢ and 鼻じ, 斎藤 and 斉藤 (which the dictionary knows apart) are one. */
const SAME = new Map(
  ['ぁあ', 'ぃい', 'ぅう', 'ぇえ', 'ぉお', 'ぢじ', 'づず', '斎斉', '齋斉', '齊斉'].map(
    ([one = '', other = '']): [string, string] => [one, other],
  ),
)
/** コンピューター and コンピュータ (JIS Z 8301: left out after three kana). */
const LONG_MARK_AT_THE_END = /(?<=[ぁ-ゖー]{3})ー$/u

/** A word by its bare letters: what is the same word in another spelling is the same text. @param word in one spelling */
export const bareLetters = (word: string): string =>
  toHiragana(word.replace(GA_BETWEEN_KANJI, 'が'))
    .toLowerCase()
    .replace(/ゔ[ぁぃぇぉ]?/g, (vu) => VU[vu] ?? vu)
    .replace(/[ぁぃぅぇぉぢづ斎齋齊]/gu, (letter) => SAME.get(letter) ?? letter)
    .replace(LONG_MARK_AT_THE_END, '')

/** The kanji of a word, in order. */
export const kanjiOf = (word: string): string => word.replace(/[^\p{Script=Han}]/gu, '')

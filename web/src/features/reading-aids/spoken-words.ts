import type { Language } from '../../texts/languages.ts'

const ADDRESS = /https?:\/\/\S+/g
/** 「(土)」 as circulars print it; a voice would call it earth. */
const WEEKDAY = /[（(]([月火水木金土日])(?:曜日?)?(?:[・･]?祝日?)?[）)]/g
/** Rules, stars and the like: voices name each of them. */
const ORNAMENTS = /[★☆●○◎■□◆◇▲△▼▽※〓─━＝=＊*]+/g

/** A sentence as a voice should say it: no web address letter by letter, days of the week in full. Empty: nothing to be said. */
export const spokenWords = (sentence: string, language: Language): string => {
  const words = sentence.replace(ADDRESS, ' ').replace(ORNAMENTS, ' ')
  const inFull = language.startsWith('ja') ? words.replace(WEEKDAY, '$1曜日、') : words
  return /[\p{L}\p{N}]/u.test(inFull) ? inFull.replace(/\s+/g, ' ').trim() : ''
}

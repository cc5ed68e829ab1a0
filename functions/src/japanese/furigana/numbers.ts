import type { Spot } from './word.ts'

/** A number as it stands in a line. */
export interface WrittenNumber {
  text: string
  value: number
  isInKanji: boolean
}

const DIGITS = /[0-9０-９](?:[0-9０-９]|[,，](?=[0-9０-９]{3}))*/y
const KANJI_DIGITS = /[〇一二三四五六七八九十百千万]+/y
const KANJI_DIGIT = /[〇一二三四五六七八九十百千万]/
const ONES = '〇一二三四五六七八九'
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

const halfWidth = (text: string): string =>
  text.replace(/[，,]/g, '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** Below ten thousand: 二百五十 → 250, 二〇二六 → 2026. */
const smallKanjiNumber = (text: string): number => {
  if (!/[十百千]/.test(text)) return Number([...text].map((digit) => ONES.indexOf(digit)).join(''))
  let sum = 0
  let ones = 0
  for (const character of text) {
    const unit = UNITS[character]
    if (unit === undefined) ones = ONES.indexOf(character)
    else {
      sum += (ones || 1) * unit
      ones = 0
    }
  }
  return sum + ones
}

const kanjiNumber = (text: string): number => {
  const [high = '', low = ''] = text.includes('万') ? text.split('万', 2) : ['', text]
  return smallKanjiNumber(high || '〇') * 10_000 + smallKanjiNumber(low || '〇')
}

/**
 * The number that begins at this place, if one does: not in the midst of one, nor behind its decimal point, and in kanji not in
 * the midst of a word (統一, 唯一).
 */
export const numberAt = ({ line, at, isEdge }: Spot): WrittenNumber | null => {
  DIGITS.lastIndex = at
  const [digits] = DIGITS.exec(line) ?? []
  if (digits) {
    if (/[0-9０-９.．,，]/.test(line.charAt(at - 1))) return null
    return { text: digits, value: Number(halfWidth(digits)), isInKanji: false }
  }
  KANJI_DIGITS.lastIndex = at
  const [kanji] = KANJI_DIGITS.exec(line) ?? []
  if (!kanji || !isEdge(at) || KANJI_DIGIT.test(line.charAt(at - 1))) return null
  return { text: kanji, value: kanjiNumber(kanji), isInKanji: true }
}

const DIGIT_READINGS = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう']
const ODD_HUNDREDS: Record<number, string> = { 1: 'ひゃく', 3: 'さんびゃく', 6: 'ろっぴゃく', 8: 'はっぴゃく' }
const ODD_THOUSANDS: Record<number, string> = { 1: 'せん', 3: 'さんぜん', 8: 'はっせん' }

export const digitReading = (digit: number): string => DIGIT_READINGS[digit] ?? ''

const place = (digit: number, { name, odd }: { name: string; odd: Record<number, string> }): string =>
  digit === 0 ? '' : (odd[digit] ?? `${digitReading(digit)}${name}`)

const readFour = (value: number): string =>
  [
    place(Math.floor(value / 1000), { name: 'せん', odd: ODD_THOUSANDS }),
    place(Math.floor(value / 100) % 10, { name: 'ひゃく', odd: ODD_HUNDREDS }),
    place(Math.floor(value / 10) % 10, { name: 'じゅう', odd: { 1: 'じゅう' } }),
    digitReading(value % 10),
  ].join('')

/** How a whole number below 100,000,000 is read on its own; 0 is れい. */
export const readNumber = (value: number): string => {
  if (value === 0) return 'れい'
  const high = Math.floor(value / 10_000)
  // Ten million is いっせんまん, a thousand is せん.
  const thousands = high % 10_000 >= 1000 && high < 2000 ? `いっ${readFour(high)}` : readFour(high)
  return `${high > 0 ? `${thousands}まん` : ''}${readFour(value % 10_000)}`
}

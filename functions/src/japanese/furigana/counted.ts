import type { Counter, Sound } from './counter.ts'
import { COUNTERS } from './counters.ts'
import { digitReading, numberAt, readNumber, type WrittenNumber } from './numbers.ts'
import { type Find, plain, type Spot } from './word.ts'

const CUT_SHORT: [string, string][] = [
  ['いち', 'いっ'],
  ['ろく', 'ろっ'],
  ['はち', 'はっ'],
  ['じゅう', 'じゅっ'],
  ['ひゃく', 'ひゃっ'],
  ['びゃく', 'びゃっ'],
  ['ぴゃく', 'ぴゃっ'],
]
/** Before さ and た only these are cut short: ろくさつ, ひゃくさつ. */
const CUT_BEFORE_S = ['いち', 'はち', 'じゅう']

const HARD: Record<string, string> = { は: 'ぱ', ひ: 'ぴ', ふ: 'ぷ', へ: 'ぺ', ほ: 'ぽ' }
const SOFT: Record<string, string> = { は: 'ば', ひ: 'び', ふ: 'ぶ', へ: 'べ', ほ: 'ぼ', か: 'が', け: 'げ' }
const AFTER_CUT: Partial<Record<Sound, Record<string, string>>> = { 'h>b': HARD, 'h>p': HARD, 'h>pp': HARD }
const AFTER_N: Partial<Record<Sound, Record<string, string>>> = { 'k>g': SOFT, 'h>b': SOFT, 'h>p': HARD, 'h>pp': HARD }

const withFirst = (reading: string, change: Record<string, string> = {}): string =>
  `${change[reading.charAt(0)] ?? reading.charAt(0)}${reading.slice(1)}`

const joined = (number: string, { reading, sound }: Counter): string => {
  if (sound === 'same') return `${number}${reading}`
  const cut = CUT_SHORT.find(([full]) => number.endsWith(full) && (sound !== 's' || CUT_BEFORE_S.includes(full)))
  if (cut) return `${number.slice(0, -cut[0].length)}${cut[1]}${withFirst(reading, AFTER_CUT[sound])}`
  const softens = sound === 'h>pp' ? /ん$/ : /(?<!よ)ん$/
  return `${number}${softens.test(number) ? withFirst(reading, AFTER_N[sound]) : reading}`
}

/** How a number is read with its counter: 3本 さんぼん, 1人 ひとり, 29日 にじゅうくにち. */
export const readCounted = (value: number, counter: Counter): string => {
  const whole = counter.whole[value]
  if (whole) return whole
  const number = readNumber(value)
  const digit = counter.digit[value % 10]
  return joined(digit ? `${number.slice(0, -digitReading(value % 10).length)}${digit}` : number, counter)
}

const ERA = /(?:令和|平成|昭和|大正|明治)$/
interface Counted {
  number: WrittenNumber
  name: string
  counter: Counter
}

/** 1日 is one day (いちにち) unless what stands around it says that it is the first of a month (ついたち). */
const isFirstOfMonth = (
  line: string,
  { at, end, isInKanji }: { at: number; end: number; isInKanji: boolean },
): boolean =>
  /[月翌]$/.test(line.slice(0, at)) ||
  (isInKanji ? /^[(（]/ : /^(?:[(（]|から|まで|より|付|[・、~〜～ー-][0-9０-９])/).test(line.slice(end))

const readingOf = (line: string, at: number, { number, name, counter }: Counted): string => {
  const { value, text, isInKanji } = number
  const isOne = name === '日' && value === 1
  if (isOne && !isFirstOfMonth(line, { at, end: at + text.length + name.length, isInKanji })) return 'いちにち'
  return readCounted(value, counter)
}

const fits = ({ upTo, notBefore }: Counter, { value, rest }: { value: number; rest: string }): boolean =>
  value <= upTo && !notBefore?.test(rest)

const countedAt = (spot: Spot): Counted | null => {
  const number = numberAt(spot)
  if (!number) return null
  const rest = spot.line.slice(spot.at + number.text.length)
  const [name, counter] =
    COUNTERS.find(
      ([each, counts]) => rest.startsWith(each) && fits(counts, { value: number.value, rest: rest.slice(each.length) }),
    ) ?? []
  return name && counter ? { number, name, counter } : null
}

/**
 * A number with its counter at this place. The reading stands over both where the counter changes with the number, or the number
 * with it (3本, 4人), over dates and times always, and over numbers in kanji; elsewhere digits can be read as they are and
 * only the counter has one (300円: えん).
 */
export const findCounted = (spot: Spot): Find | null => {
  const counted = countedAt(spot)
  if (!counted) return null
  const { number, name, counter } = counted
  const { line, at } = spot
  const reading = readingOf(line, at, counted)
  const isYearOfAnEra = name.startsWith('年') && ERA.test(line.slice(0, at))
  const isPlain = reading === `${readNumber(number.value)}${counter.reading}`
  if (isPlain && !counter.isDate && !isYearOfAnEra && !number.isInKanji)
    return [plain(number.text), { text: name, reading: counter.reading, source: 'table' }]
  return [{ text: `${number.text}${name}`, reading, source: 'table' }]
}

import { toHiragana } from '../tokens.ts'
import type { Segment } from './word.ts'

const PARTS = /[ぁ-ゖァ-ヺー]+|[^ぁ-ゖァ-ヺー]+/g
const KANA = /^[ぁ-ゖァ-ヺー]/

/**
 * Puts a word's reading over its kanji alone: 申し込み, もうしこみ → 申{もう}し込{こ}み.
 * Where kana and reading do not fit together (1ヶ月, いっかげつ) the reading stands over the whole.
 */
export const ruby = (text: string, reading: string): Segment[] => {
  const parts = text.match(PARTS) ?? []
  const pattern = parts.map((part) => (KANA.test(part) ? toHiragana(part) : '(.+?)')).join('')
  const found = new RegExp(`^${pattern}$`, 'u').exec(reading)
  if (!found) return [{ text, reading }]
  const readings = found.slice(1)
  return parts.map((part) => ({ text: part, reading: KANA.test(part) ? null : (readings.shift() ?? null) }))
}

import { describe, expect, it } from 'vitest'
import type { Language } from '../platform/language.ts'
import { dayInWords } from './day-in-words.ts'

describe('dayInWords', () => {
  it.each<[Language, string]>([
    ['ja', '11月28日(土)'],
    ['ja-easy', '11月28日(土)'],
    ['en', 'Sat, Nov 28'],
    ['zh', '11月28日周六'],
    ['ko', '11월 28일 (토)'],
    ['vi', 'Thứ 7, 28 thg 11'],
    ['pt', 'sáb., 28 de nov.'],
  ])('%s: %s', (language, words) => {
    expect(dayInWords('2026-11-28', language)).toBe(words)
  })

  it.each([
    ['2026-01-01', '1月1日(木)'],
    ['2028-02-29', '2月29日(火)'],
    ['2026-12-31', '12月31日(木)'],
  ])('%s is %s, wherever the machine stands', (day, words) => {
    expect(dayInWords(day, 'ja')).toBe(words)
  })
})

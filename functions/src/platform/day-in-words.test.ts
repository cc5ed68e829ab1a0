import { describe, expect, it } from 'vitest'
import { dayInWords } from './day-in-words.ts'
import type { Language } from './language.ts'

describe('dayInWords', () => {
  it.each<[Language, string]>([
    ['ja', '11月28日(土)'],
    ['ja-easy', '11月28日(土)'],
    ['en', 'Sat 28 November'],
    ['zh', '11月28日周六'],
    ['ko', '11월 28일 (토)'],
    ['vi', 'Thứ 7, 28 tháng 11'],
    ['pt', 'sáb., 28 de novembro'],
  ])('%s: %s', (language, words) => {
    expect(dayInWords('2026-11-28', language, '2026-11-20')).toBe(words)
  })

  it('names the year when it is not this one', () => {
    expect(dayInWords('2027-03-31', 'ja', '2026-11-20')).toBe('2027年3月31日(水)')
    expect(dayInWords('2027-03-31', 'en', '2026-11-20')).toContain('2027')
  })

  it.each([
    ['2026-01-01', '1月1日(木)'],
    ['2028-02-29', '2月29日(火)'],
    ['2026-12-31', '12月31日(木)'],
  ])('%s is %s, wherever the machine stands', (day, words) => {
    expect(dayInWords(day, 'ja', day)).toBe(words)
  })
})

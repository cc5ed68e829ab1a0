import { describe, expect, it } from 'vitest'
import { dayInWords, japanDayOf, timeInWords } from './japanese-date.ts'

const today = '2026-11-20'

describe('dayInWords', () => {
  it('writes a day as Japanese say it, with the year only when it is another one', () => {
    expect(dayInWords('2026-11-28', 'ja', today)).toBe('11月28日(土)')
    expect(dayInWords('2027-01-03', 'ja-easy', today)).toBe('2027年1月3日(日)')
  })

  it.each([
    ['en', /28 November/],
    ['zh', /11月28日/],
    ['ko', /11월 28일/],
    ['vi', /28 tháng 11/],
    ['pt', /28 de novembro/],
  ] as const)('writes it in %s as that language does', (language, form) => {
    expect(dayInWords('2026-11-28', language, today)).toMatch(form)
    expect(dayInWords('2027-11-28', language, today)).toContain('2027')
  })
})

describe('timeInWords', () => {
  it('counts in Japan’s time, whatever the phone is set to', () => {
    expect(timeInWords('2026-11-28T06:00:00.000Z', 'ja', today)).toBe('11月28日(土) 午後3時')
    expect(timeInWords('2026-11-28T15:05:00.000Z', 'ja', today)).toBe('11月29日(日) 午前0時5分')
    expect(timeInWords('2026-11-28T03:30:00.000Z', 'ja', today)).toBe('11月28日(土) 午後0時30分')
    expect(timeInWords('2026-11-28T06:00:00.000Z', 'en', today)).toMatch(/28 November 15:00/)
  })
})

describe('japanDayOf', () => {
  it('is already tomorrow in Japan while it is evening in UTC', () => {
    expect(japanDayOf('2026-11-28T14:59:00.000Z')).toBe('2026-11-28')
    expect(japanDayOf('2026-11-28T15:00:00.000Z')).toBe('2026-11-29')
  })
})

import { describe, expect, it } from 'vitest'
import { clockTime, clockTimeSeconds, dayInJapan } from './japan-time.ts'

describe('times on a phone', () => {
  it('are those of Japan, also past midnight there', () => {
    expect(clockTime('2026-11-27T15:04:09Z')).toBe('00:04')
    expect(clockTimeSeconds('2026-11-27T15:04:09Z')).toBe('00:04:09')
    expect(dayInJapan('2026-11-27T15:04:09Z', '2026-11-28T00:00:00Z')).toBe('11月28日(土)')
  })

  it('name the year only when it is another one', () => {
    expect(dayInJapan('2025-12-31T15:00:00Z', '2026-03-01T00:00:00Z')).toBe('1月1日(木)')
    expect(dayInJapan('2025-12-31T14:59:59Z', '2026-03-01T00:00:00Z')).toBe('2025年12月31日(水)')
  })
})

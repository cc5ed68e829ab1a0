import { describe, expect, it } from 'vitest'
import { isOver } from './event-over.ts'

describe('an event', () => {
  it('is over the day after it took place, not on the day itself', () => {
    expect(isOver({ day: '2026-11-28', lastDay: null }, '2026-11-28')).toBe(false)
    expect(isOver({ day: '2026-11-28', lastDay: null }, '2026-11-29')).toBe(true)
  })

  it('of several days is over after the last of them', () => {
    expect(isOver({ day: '2026-11-28', lastDay: '2026-11-30' }, '2026-11-30')).toBe(false)
    expect(isOver({ day: '2026-12-30', lastDay: '2027-01-03' }, '2027-01-04')).toBe(true)
  })
})

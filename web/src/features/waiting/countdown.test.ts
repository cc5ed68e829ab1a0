import { describe, expect, it } from 'vitest'
import { secondsUntil, stepPassed } from './countdown.ts'

const noon = Date.parse('2026-11-28T12:00:00.000Z')

describe('the countdown of a hold', () => {
  it.each([
    ['2026-11-28T12:01:00.000Z', 60],
    ['2026-11-28T12:00:00.200Z', 1],
    ['2026-11-28T12:00:00.000Z', 0],
    ['2026-11-28T11:59:00.000Z', 0],
  ])('until %s there are %i seconds', (at, seconds) => {
    expect(secondsUntil(at, noon)).toBe(seconds)
  })

  it('is said aloud at a few steps, and none is left out when a look at the clock comes late', () => {
    expect([61, 60, 59, 31, 30, 29].map((now) => stepPassed(now + 1, now))).toEqual([null, 60, null, null, 30, null])
    expect(stepPassed(33, 28)).toBe(30)
    expect(stepPassed(40, 4)).toBe(5)
    expect(stepPassed(3, 0)).toBeNull()
  })
})

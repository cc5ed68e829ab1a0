import { describe, expect, it } from 'vitest'
import { clockDifference } from './server-clock.ts'

const noon = Date.parse('2026-11-28T12:00:00Z')

describe("the server's clock", () => {
  it.each([
    ['Sat, 28 Nov 2026 12:00:00 GMT', 0],
    ['Sat, 28 Nov 2026 12:00:02 GMT', 0],
    ['Sat, 28 Nov 2026 12:00:40 GMT', 40_000],
    ['Sat, 28 Nov 2026 11:58:00 GMT', -120_000],
    ['yesterday', 0],
    [null, 0],
  ])('an answer dated %s at noon: %i ms ahead', (date, ahead) => {
    expect(clockDifference(date, noon)).toBe(ahead)
  })
})

import { describe, expect, it } from 'vitest'
import { parseInstant } from '../platform/time.ts'
import { isPaused, withWrongAttempt } from './code-attempts.ts'

const at = (minute: number) => parseInstant('2026-11-20T10:00:00+09:00').add(minute, 'minute')
const wrongAt = (...minutes: number[]) =>
  minutes.reduce<string[]>((before, minute) => withWrongAttempt(before, at(minute)), [])

describe('wrong codes', () => {
  it.each([
    ['four in ten minutes are no pause', [0, 1, 2, 3], 3, false],
    ['the fifth begins a pause', [0, 1, 2, 3, 4], 4, true],
    ['the pause lasts ten minutes from the last one', [0, 2, 4, 6, 8], 17, true],
    ['after these ten minutes it is over', [0, 2, 4, 6, 8], 18, false],
    ['five, but never five within ten minutes, are no pause', [0, 3, 6, 9, 12], 12, false],
    ['after a pause counting begins anew', [0, 1, 2, 3, 4, 20], 20, false],
  ])('%s', (_, minutes, now, paused) => {
    expect(isPaused(wrongAt(...minutes), at(now))).toBe(paused)
  })

  it('that no longer count are forgotten', () => {
    expect(wrongAt(0, 1, 30)).toHaveLength(1)
  })
})

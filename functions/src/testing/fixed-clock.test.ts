import { describe, expect, it } from 'vitest'
import { toInstant } from '../platform/time.ts'
import { fixedClock } from './fixed-clock.ts'

describe('fixedClock', () => {
  it('stands still until it is moved', () => {
    const clock = fixedClock('2026-11-28T09:00+09:00')
    expect(toInstant(clock.now())).toBe('2026-11-28T00:00:00.000Z')
    clock.passes(90, 'minutes')
    expect(toInstant(clock.now())).toBe('2026-11-28T01:30:00.000Z')
    clock.reaches('2026-11-30T00:00Z')
    expect(toInstant(clock.now())).toBe('2026-11-30T00:00:00.000Z')
  })

  it('never runs backwards', () => {
    const clock = fixedClock('2026-11-28T09:00Z')
    expect(() => clock.reaches('2026-11-28T08:59Z')).toThrow('already')
    expect(() => clock.passes(-1, 'second')).toThrow('backwards')
  })
})

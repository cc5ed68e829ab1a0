import { describe, expect, it } from 'vitest'
import { isCurrent } from './grant.ts'

describe('isCurrent', () => {
  it.each([
    ['on the first day', '2026-04-01', '2027-03-31', '2026-04-01', true],
    ['on the last day', '2026-04-01', '2027-03-31', '2027-03-31', true],
    ['the day before', '2026-04-01', '2027-03-31', '2026-03-31', false],
    ['the day after', '2026-04-01', '2027-03-31', '2027-04-01', false],
    ['years later, without an end', '2026-04-01', null, '2031-01-01', true],
  ])('%s', (_, from, until, today, held) => {
    expect(isCurrent({ from, until }, today)).toBe(held)
  })
})

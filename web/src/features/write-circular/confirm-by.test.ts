import { describe, expect, it } from 'vitest'
import { choiceOf, confirmByProblem, dayAfter, dayOf } from './confirm-by.ts'

const today = '2026-11-25'

describe('the confirm-by day', () => {
  it.each([
    ['2026-11-25', 7, '2026-12-02'],
    ['2026-12-30', 3, '2027-01-02'],
    ['2028-02-27', 3, '2028-03-01'],
  ])('%s and %i days is %s', (day, days, after) => {
    expect(dayAfter(day, days)).toBe(after)
  })

  it.each([
    [null, 'none'],
    ['2026-11-28', '3'],
    ['2026-12-02', '7'],
    ['2026-12-09', '14'],
    ['2026-12-10', 'other'],
    ['2026-11-20', 'other'],
  ] as const)('shows a saved %s under 「%s」', (confirmBy, choice) => {
    expect(choiceOf(confirmBy, today)).toBe(choice)
  })

  it('keeps the day that was there when one wants to choose another', () => {
    expect(dayOf('other', today, '2026-12-05')).toBe('2026-12-05')
    expect(dayOf('other', today, null)).toBe('2026-12-02')
    expect(dayOf('none', today, '2026-12-05')).toBeNull()
    expect(dayOf('3', today, null)).toBe('2026-11-28')
  })

  it.each([
    [null, null],
    ['2026-11-25', null],
    ['2026-11-24', 'past'],
    ['2027-11-26', null],
    ['2028-01-01', 'tooFar'],
  ])('%s: %s', (confirmBy, problem) => {
    expect(confirmByProblem(confirmBy, today)).toBe(problem)
  })
})

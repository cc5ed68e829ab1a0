import { describe, expect, it } from 'vitest'
import { choiceOfTiming, type Hours, isQuiet, leavesAt, sendAt, sendNow, timingOf, timingProblem } from './timing.ts'

const today = '2026-11-25'
/** 25 November, ten in the morning in Japan. */
const now = Date.parse('2026-11-25T10:00:00+09:00')
const night = { from: '21:00', to: '07:00' }
const hours: Hours = { quietHours: night, urgent: false, quietUntil: null, nextDigestAt: '2026-11-28T00:00:00.000Z' }
const at = (day: string, clock: string) => ({ kind: 'at' as const, day, clock })
const digest = { ...sendNow(today), kind: 'digest' as const }

describe('when a circular goes out', () => {
  it('is at once, unless somebody chooses', () => {
    expect(timingOf(sendNow(today))).toEqual({ kind: 'now' })
    expect(choiceOfTiming(null, today)).toEqual(sendNow(today))
  })

  it('is a minute of Japan, however the device counts', () => {
    expect(timingOf(at('2026-11-28', '15:05'))).toEqual({ kind: 'at', at: '2026-11-28T06:05:00.000Z' })
    expect(sendAt('2026-11-30T15:00:00.000Z')).toEqual(at('2026-12-01', '00:00'))
  })

  it('is not said while the day or the time is missing', () => {
    expect(timingOf(at('', '15:00'))).toBeNull()
    expect(timingOf(at('2026-11-28', ''))).toBeNull()
  })

  it.each([
    { kind: 'now' },
    { kind: 'digest' },
    { kind: 'paper' },
    { kind: 'at', at: '2026-11-28T06:05:00.000Z' },
  ] as const)('comes back as it was asked for: %j', (timing) => {
    expect(timingOf(choiceOfTiming(timing, today))).toEqual(timing)
  })

  it('is the next digest, the end of the quiet hours, or the chosen minute', () => {
    const asleep = { ...hours, quietUntil: '2026-11-25T22:00:00.000Z' }
    expect(leavesAt(digest, asleep)).toBe('2026-11-28T00:00:00.000Z')
    expect(leavesAt(sendNow(today), asleep)).toBe('2026-11-25T22:00:00.000Z')
    expect(leavesAt(at('2026-11-27', '09:00'), asleep)).toBe('2026-11-27T00:00:00.000Z')
    expect(leavesAt({ ...digest, kind: 'paper' }, asleep)).toBeNull()
  })
})

describe('quiet hours', () => {
  it.each([
    ['20:59', false],
    ['21:00', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
  ])('of the night, at %s: %s', (clock, quiet) => {
    expect(isQuiet(night, clock)).toBe(quiet)
  })

  it('of a noon', () => {
    expect(['11:59', '12:00', '13:00'].map((clock) => isQuiet({ from: '12:00', to: '13:00' }, clock))).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('timingProblem', () => {
  const problem = (choice: Parameters<typeof timingProblem>[0], change: Partial<Hours> & { confirmBy?: string } = {}) =>
    timingProblem(choice, { now, confirmBy: null, ...hours, ...change })

  it.each([
    [at('2026-11-25', '10:01'), null],
    [at('2026-11-25', '10:00'), 'timePast'],
    [at('2026-11-24', '15:00'), 'timePast'],
    [at('2026-11-28', ''), 'timeMissing'],
    [at('2026-11-28', '22:00'), 'timeQuiet'],
    [at('2027-11-25', '09:00'), null],
    [at('2028-11-25', '09:00'), 'timeTooFar'],
    [digest, null],
  ])('of %j: %s', (choice, found) => {
    expect(problem(choice)).toBe(found)
  })

  it('lets what is urgent out at night, and never into a digest', () => {
    expect(problem(at('2026-11-28', '22:00'), { urgent: true })).toBeNull()
    expect(problem(digest, { urgent: true })).toBe('digestGone')
  })

  it('does not hold on to a digest that is no more, and does not complain before one knows', () => {
    expect(problem(digest, { nextDigestAt: null })).toBe('digestGone')
    expect(problem(digest, { nextDigestAt: undefined })).toBeNull()
  })

  it('finds a day to confirm by before the day of sending', () => {
    const tooSoon = { confirmBy: '2026-11-27' }
    expect(problem(at('2026-11-28', '09:00'), tooSoon)).toBe('confirmByTooSoon')
    expect(problem(digest, tooSoon)).toBe('confirmByTooSoon')
    expect(problem(at('2026-11-27', '09:00'), tooSoon)).toBeNull()
    expect(problem(sendNow(today), { ...tooSoon, quietUntil: '2026-11-27T22:00:00.000Z' })).toBe('confirmByTooSoon')
  })
})

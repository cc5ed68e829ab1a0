import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { japanClock, japanDay, parseInstant } from '../platform/time.ts'
import { isQuiet, japanMonth, nextDigest, nextMonthMorning, whenAwake } from './policy-times.ts'

const night = { quietHours: { from: '21:00', to: '07:00' } }
const noon = { quietHours: { from: '12:00', to: '13:00' } }
const awake = { quietHours: null }
/** An instant as a clock in Japan shows it. */
const at = (text: string) => parseInstant(`${text.replace(' ', 'T')}+09:00`)
const shown = (time: ReturnType<typeof at>) => `${japanDay(time)} ${japanClock(time)}`

describe('quiet hours', () => {
  it.each([
    ['20:59', night, false],
    ['21:00', night, true],
    ['23:59', night, true],
    ['00:00', night, true],
    ['06:59', night, true],
    ['07:00', night, false],
    ['11:59', noon, false],
    ['12:00', noon, true],
    ['12:59', noon, true],
    ['13:00', noon, false],
    ['03:00', awake, false],
    ['08:00', { quietHours: { from: '08:00', to: '08:00' } }, false],
  ])('at %s with %j: %j', (clock, policy, quiet) => {
    expect(isQuiet(policy, at(`2026-11-28 ${clock}`))).toBe(quiet)
  })

  it.each([
    ['2026-11-30 22:00', night, '2026-12-01 07:00'],
    ['2026-12-31 23:59', night, '2027-01-01 07:00'],
    ['2027-01-01 00:00', night, '2027-01-01 07:00'],
    ['2028-02-28 21:00', night, '2028-02-29 07:00'],
    ['2026-11-28 12:30', noon, '2026-11-28 13:00'],
    ['2026-11-28 07:00', night, '2026-11-28 07:00'],
    ['2026-11-28 03:00', awake, '2026-11-28 03:00'],
  ])('what is asked for at %s with %j goes out at %s', (asked, policy, goes) => {
    expect(shown(whenAwake(policy, at(asked)))).toBe(goes)
  })
})

describe("the digest's next time", () => {
  // 2026-11-28 is a Saturday.
  const weekend = { weekdays: [6, 7], times: ['18:00', '08:30'] }
  it.each([
    ['2026-11-27 23:59', weekend, '2026-11-28 08:30'],
    ['2026-11-28 08:29', weekend, '2026-11-28 08:30'],
    ['2026-11-28 08:30', weekend, '2026-11-28 18:00'],
    ['2026-11-28 18:00', weekend, '2026-11-29 08:30'],
    ['2026-11-29 18:00', weekend, '2026-12-05 08:30'],
    ['2026-12-31 12:00', { weekdays: [5], times: ['00:00'] }, '2027-01-01 00:00'],
    ['2026-11-27 00:00', { weekdays: [5], times: ['00:00'] }, '2026-12-04 00:00'],
    ['2028-02-28 12:00', { weekdays: [1, 2, 3, 4, 5, 6, 7], times: ['09:00'] }, '2028-02-29 09:00'],
  ])('after %s with %j is %s', (after, digest, next) => {
    expect(shown(nextDigest(digest, at(after)))).toBe(next)
  })

  it('needs a day', () => {
    expect(() => nextDigest({ weekdays: [], times: ['09:00'] }, at('2026-11-28 09:00'))).toThrow(RangeError)
  })
})

describe("the month's messages", () => {
  it.each([
    ['2026-11-30 23:59', '2026-11'],
    ['2026-12-01 00:00', '2026-12'],
    ['2027-01-01 08:59', '2027-01'],
  ])('at %s are those of %s', (time, month) => {
    expect(japanMonth(at(time))).toBe(month)
  })

  it.each([
    ['2026-11-01 00:00', night, '2026-12-01 09:00'],
    ['2026-11-30 23:59', night, '2026-12-01 09:00'],
    ['2026-12-01 00:00', night, '2027-01-01 09:00'],
    ['2027-01-31 12:00', awake, '2027-02-01 09:00'],
    ['2026-11-15 12:00', { quietHours: { from: '22:00', to: '10:30' } }, '2026-12-01 10:30'],
  ])('begin anew after %s with %j at %s', (time, policy, begins) => {
    expect(shown(nextMonthMorning(policy, at(time)))).toBe(begins)
  })
})

describe('at any time, with any hours', () => {
  const clock = fc
    .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  const quiet = fc.record({ quietHours: fc.option(fc.record({ from: clock, to: clock })) })
  const instant = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
    .map((date) => parseInstant(date.toISOString()))
  const digest = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    times: fc.uniqueArray(clock, { minLength: 1, maxLength: 4 }),
  })
  const DAY = 24 * 60 * 60_000

  it('a wait ends awake, within a day, and nobody who is awake waits', () => {
    fc.assert(
      fc.property(quiet, instant, (policy, asked) => {
        const goes = whenAwake(policy, asked)
        expect(isQuiet(policy, goes)).toBe(false)
        expect(goes.valueOf() === asked.valueOf()).toBe(!isQuiet(policy, asked))
        expect(goes.diff(asked)).toBeLessThan(DAY)
        expect(goes.diff(asked)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('a wait ends at its first instant outside the quiet hours', () => {
    fc.assert(
      fc.property(quiet, instant, (policy, asked) => {
        const goes = whenAwake(policy, asked)
        if (goes.valueOf() > asked.valueOf()) expect(isQuiet(policy, goes.subtract(1, 'ms'))).toBe(true)
      }),
    )
  })

  it("the digest's next time is one of its times on one of its days, within a week, with none between", () => {
    fc.assert(
      fc.property(digest, instant, (chosen, after) => {
        const next = nextDigest(chosen, after)
        expect(chosen.times).toContain(japanClock(next))
        // The same instant as Japan's calendar shows it.
        expect(chosen.weekdays).toContain(next.add(9, 'hour').day() || 7)
        expect(next.diff(after)).toBeGreaterThan(0)
        expect(next.diff(after)).toBeLessThanOrEqual(7 * DAY)
        expect(nextDigest(chosen, next.subtract(1, 'ms')).valueOf()).toBe(next.valueOf())
      }),
    )
  })

  it("next month's first morning is in the next month, awake", () => {
    fc.assert(
      fc.property(quiet, instant, (policy, now) => {
        const morning = nextMonthMorning(policy, now)
        expect(japanMonth(morning)).toBe(japanMonth(now.add(9, 'hour').startOf('month').add(1, 'month')))
        expect(isQuiet(policy, morning)).toBe(false)
      }),
    )
  })
})

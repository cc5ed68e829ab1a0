import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_POLICY, type Policy } from '../../areas/policy.ts'
import { isQuiet } from '../../areas/policy-times.ts'
import { Invalid } from '../../platform/failures.ts'
import { dayjs, parseInstant, toInstant } from '../../platform/time.ts'
import type { Schedule, Timing } from '../circular.ts'
import type { Category } from '../circular-content.ts'
import { isDue, isLate, quietUntil, requireGoodMinute, requireTimeToConfirm, scheduleOf } from './schedule.ts'

/** Friday, 20 November 2026, in Japan. */
const at = (clock: string) => parseInstant(`2026-11-20T${clock}+09:00`)
const instant = (text: string) => toInstant(parseInstant(text))
const EVENINGS = { weekdays: [5], times: ['18:00'] }
const written = (category: Category = 'notice', confirmBy: string | null = null) => ({ category, confirmBy })
const settledWith = (policy: Partial<Policy> = {}) => ({
  policy: { ...DEFAULT_POLICY, ...policy },
  digestAreaId: policy.digest ? 'd1' : null,
})
const NOW: Timing = { kind: 'now' }
const minute = (text: string): Timing => ({ kind: 'at', at: instant(text) })

/** What comes of 送る, in Japan time: `hold 10:01:00`. */
const waits = (timing: Timing, now: string, policy?: Partial<Policy>, category?: Category) => {
  const schedule = scheduleOf({ circular: written(category), timing, settled: settledWith(policy), now: at(now) })
  return schedule && `${schedule.kind} ${dayjs(schedule.at).tz('Asia/Tokyo').format('DD HH:mm:ss')}`
}

describe('a circular that is let go', () => {
  it.each<[string, Timing, string, Partial<Policy>, Category, string | null]>([
    ['by day', NOW, '10:00:00', {}, 'notice', 'hold 20 10:01:00'],
    ['where there is no hold', NOW, '10:00:00', { holdSeconds: 0 }, 'notice', null],
    ['just before people sleep', NOW, '20:58:59', {}, 'notice', 'hold 20 20:59:59'],
    ['so that the hold would end at night', NOW, '20:59:00', {}, 'notice', 'quiet 21 07:00:00'],
    ['at night', NOW, '23:30:00', {}, 'notice', 'quiet 21 07:00:00'],
    ['before dawn', NOW, '05:00:00', {}, 'notice', 'quiet 20 07:00:00'],
    ['just before people wake', NOW, '06:59:30', {}, 'notice', 'hold 20 07:00:30'],
    ['at night without a hold', NOW, '23:30:00', { holdSeconds: 0 }, 'notice', 'quiet 21 07:00:00'],
    ['at night, urgent', NOW, '23:30:00', {}, 'emergency', 'hold 20 23:31:00'],
    ['at night, on paper', { kind: 'paper' }, '23:30:00', {}, 'notice', 'hold 20 23:31:00'],
    ['where nobody sleeps', NOW, '23:30:00', { quietHours: null }, 'notice', 'hold 20 23:31:00'],
    ['for a minute', minute('2026-11-21T09:30+09:00'), '10:00:00', {}, 'notice', 'time 21 09:30:00'],
    ['for a minute that has gone by', minute('2026-11-20T09:30+09:00'), '10:00:00', {}, 'notice', 'hold 20 10:01:00'],
    ['for a minute gone by at night', minute('2026-11-20T20:30+09:00'), '22:00:00', {}, 'notice', 'quiet 21 07:00:00'],
    ['for the digest', { kind: 'digest' }, '10:00:00', { digest: EVENINGS }, 'notice', 'digest 20 18:00:00'],
    ['as the digest leaves', { kind: 'digest' }, '17:59:30', { digest: EVENINGS }, 'notice', 'digest 27 18:00:00'],
  ])('%s', (_, timing, now, policy, category, expected) => {
    expect(waits(timing, now, policy, category)).toBe(expected)
  })

  it('cannot go with a digest there is none of, nor urgently', () => {
    expect(() => waits({ kind: 'digest' }, '10:00:00')).toThrow('no-digest')
    expect(() => waits({ kind: 'digest' }, '10:00:00', { digest: EVENINGS }, 'emergency')).toThrow(
      'urgent-not-in-digest',
    )
  })
})

describe('a chosen minute', () => {
  const problem = (text: string, category?: Category) => {
    try {
      requireGoodMinute(
        { circular: written(category), settled: settledWith(), now: at('10:00:00') },
        instant(text),
        'at',
      )
      return null
    } catch (error) {
      return error instanceof Invalid ? error.fields : error
    }
  }
  it.each<[string, string, Category, string | null]>([
    ['in a minute', '2026-11-20T10:01+09:00', 'notice', null],
    ['sooner', '2026-11-20T10:00:59+09:00', 'notice', 'schedule-too-soon'],
    ['already over', '2026-11-19T10:00+09:00', 'notice', 'schedule-too-soon'],
    ['in a year', '2027-11-20T10:00+09:00', 'notice', null],
    ['later', '2027-11-20T10:01+09:00', 'notice', 'schedule-too-far'],
    ['as people go to sleep', '2026-11-20T21:00+09:00', 'notice', 'schedule-in-quiet-hours'],
    ['before they wake', '2026-11-21T06:59+09:00', 'notice', 'schedule-in-quiet-hours'],
    ['as they wake', '2026-11-21T07:00+09:00', 'notice', null],
    ['at night, urgent', '2026-11-21T03:00+09:00', 'emergency', null],
  ])('%s', (_, text, category, code) => {
    expect(problem(text, category)).toEqual(code && [{ path: 'at', code }])
  })
})

describe('the day to confirm by', () => {
  it.each([
    [null, '2026-11-20T23:00+09:00', true],
    ['2026-11-20', '2026-11-20T23:59+09:00', true],
    ['2026-11-20', '2026-11-21T00:00+09:00', false],
  ])('%s is still there at %s: %s', (confirmBy, leaves, still) => {
    const ask = () => requireTimeToConfirm(written('notice', confirmBy), parseInstant(leaves))
    if (still) expect(ask).not.toThrow()
    else expect(ask).toThrow('confirm-by-before-sending')
  })
})

describe('the end of a wait', () => {
  const until = (kind: Schedule['kind'], clock = '10:00:00') => ({
    status: 'scheduled' as const,
    schedule: { kind, at: toInstant(at(clock)), digestAreaId: null },
  })
  it('comes to the second, and never by itself for a digest', () => {
    expect(isDue(until('hold'), at('09:59:59'))).toBe(false)
    for (const kind of ['hold', 'time', 'quiet'] as const) expect(isDue(until(kind), at('10:00:00'))).toBe(true)
    expect(isDue(until('digest'), at('10:00:00'))).toBe(false)
    expect(isDue({ ...until('hold'), status: 'draft' as const }, at('10:00:00'))).toBe(false)
  })

  it('asks again whether people sleep only when it comes late', () => {
    expect([isLate(until('time'), at('10:10:00')), isLate(until('time'), at('10:10:01'))]).toEqual([false, true])
    const asked = (category: Category, timing: Timing = NOW) =>
      quietUntil({ ...written(category), timing }, { settled: settledWith(), now: at('22:00:00') })
    expect(asked('notice')).toBe(instant('2026-11-21T07:00+09:00'))
    expect([asked('emergency'), asked('notice', { kind: 'paper' })]).toEqual([null, null])
  })
})

describe('whenever 送る is pressed', () => {
  const clock = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':'))
  const policy = fc.record({
    holdSeconds: fc.nat(300),
    quietHours: fc.option(fc.record({ from: clock, to: clock })),
  })
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })

  it('what is not urgent rings nobody out of bed, and nothing leaves before its hold is over', () => {
    fc.assert(
      fc.property(policy, moment, fc.constantFrom<Category>('notice', 'emergency'), (chosen, date, category) => {
        const now = dayjs.utc(date)
        const schedule = scheduleOf({ circular: written(category), timing: NOW, settled: settledWith(chosen), now })
        const leaves = schedule ? parseInstant(schedule.at) : now
        expect(leaves.diff(now, 'second')).toBeGreaterThanOrEqual(chosen.holdSeconds)
        if (category === 'notice') expect(isQuiet(chosen, leaves)).toBe(false)
        else expect(leaves.diff(now, 'second')).toBe(chosen.holdSeconds)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { costOf, missingIn } from './cost.ts'

const estimate = {
  messages: 50,
  quota: { limit: 200, used: 150, reserved: 20, left: 30 },
  enough: false,
  nextMonthAt: '2026-12-01T00:00:00.000Z',
}
const now = { kind: 'now' as const, leaves: null }

describe('what a circular costs', () => {
  it('is counted against what is left this month, with what is promised already', () => {
    const cost = costOf(estimate, now)
    expect(cost).toEqual({ kind: 'thisMonth', limit: 200, used: 150, reserved: 20, left: 30, missing: 20 })
    expect(missingIn(cost)).toBe(20)
    expect(missingIn(costOf({ ...estimate, messages: 30, enough: true }, now))).toBe(0)
  })

  it('is left to the server in a digest, whose readers may get one anyway', () => {
    expect(missingIn(costOf(estimate, { kind: 'digest', leaves: '2026-11-28T00:00:00.000Z' }))).toBe(0)
  })

  it('is nothing on paper', () => {
    expect(costOf(estimate, { kind: 'paper', leaves: null })).toEqual({ kind: 'nothing' })
  })

  it('has no bounds on a plan without a limit, and none that anybody knows when LINE is silent', () => {
    const unlimited = { limit: null, used: 4000, reserved: 0, left: null }
    expect(costOf({ ...estimate, quota: unlimited, enough: true }, now)).toEqual({ kind: 'unlimited' })
    expect(costOf({ ...estimate, quota: null, enough: true }, now)).toEqual({ kind: 'unknown' })
  })

  it.each([
    ['the last evening of this month', '2026-11-30T11:00:00.000Z', 'thisMonth'],
    ['the first minute of the next in Japan', '2026-11-30T15:00:00.000Z', 'nextMonth'],
    ['a month later', '2027-01-04T00:00:00.000Z', 'nextMonth'],
  ])('comes out of the right month: %s', (_, leaves, kind) => {
    expect(costOf(estimate, { kind: 'at', leaves }).kind).toBe(kind)
  })

  it('is too much for any month when the plan itself is smaller', () => {
    const small = { ...estimate, messages: 250 }
    expect(missingIn(costOf(small, { kind: 'at', leaves: estimate.nextMonthAt }))).toBe(50)
  })
})

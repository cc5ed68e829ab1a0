import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countReach, type HouseholdReach, noReach, type ReachState, reachState, sumReach, type Via } from './reach.ts'

/** Batch 1 was sent, batch 2 was not. */
const isSent = (batch: number) => batch === 1
const reach = (batches: number[], via: Via | null): HouseholdReach => ({ blockId: 'b1', batches, via, at: null })

describe('reachState', () => {
  it.each<[number[], Via | null, ReachState]>([
    [[], null, 'notReached'],
    [[2], null, 'notReached'],
    [[1], null, 'unread'],
    [[2, 1], null, 'unread'],
    [[1], 'line', 'line'],
    [[2], 'line', 'line'],
    [[], 'paper', 'paper'],
    [[1], 'paper', 'paper'],
    [[1], 'spoken', 'spoken'],
  ])('phones in batches %j, confirmed by %s: %s', (batches, via, state) => {
    expect(reachState({ batches, via }, isSent)).toBe(state)
  })
})

const households = fc.array(
  fc.record({
    blockId: fc.constantFrom('b1', 'b2'),
    batches: fc.subarray([1, 2]),
    via: fc.constantFrom('line', 'paper', 'spoken', null),
    at: fc.constant(null),
  }),
  { maxLength: 40 },
)

describe('counts of reach', () => {
  it('put every household into exactly one state', () => {
    fc.assert(
      fc.property(households, (some) => {
        const { households: all, ...states } = countReach(some, isSent)
        expect(all).toBe(some.length)
        expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(some.length)
      }),
      { seed: 1 },
    )
  })

  it('of parts add up to those of the whole', () => {
    fc.assert(
      fc.property(fc.array(households, { maxLength: 5 }), (parts) => {
        expect(sumReach(parts.map((part) => countReach(part, isSent)))).toEqual(countReach(parts.flat(), isSent))
      }),
      { seed: 1 },
    )
  })

  it('of nothing are nothing', () => {
    expect(sumReach([])).toEqual(noReach())
    expect(countReach([reach([1], 'line'), reach([1], null)], isSent)).toEqual({
      ...noReach(),
      households: 2,
      line: 1,
      unread: 1,
    })
  })
})

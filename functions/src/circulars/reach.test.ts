import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countReach, type HouseholdReach, noReach, type ReachState, reachState, sumReach, type Via } from './reach.ts'

const reach = (delivered: boolean, via: Via | null): HouseholdReach => ({ blockId: 'b1', delivered, via, at: null })

describe('reachState', () => {
  it.each<[boolean, Via | null, ReachState]>([
    [false, null, 'notReached'],
    [true, null, 'unread'],
    [true, 'line', 'line'],
    [false, 'line', 'line'],
    [false, 'paper', 'paper'],
    [true, 'paper', 'paper'],
    [true, 'spoken', 'spoken'],
  ])('delivered %s, confirmed by %s: %s', (delivered, via, state) => {
    expect(reachState({ delivered, via })).toBe(state)
  })
})

const households = fc.array(
  fc.record({
    blockId: fc.constantFrom('b1', 'b2'),
    delivered: fc.boolean(),
    via: fc.constantFrom('line', 'paper', 'spoken', null),
    at: fc.constant(null),
  }),
  { maxLength: 40 },
)

describe('counts of reach', () => {
  it('put every household into exactly one state', () => {
    fc.assert(
      fc.property(households, (some) => {
        const { households: all, ...states } = countReach(some)
        expect(all).toBe(some.length)
        expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(some.length)
      }),
      { seed: 1 },
    )
  })

  it('of parts add up to those of the whole', () => {
    fc.assert(
      fc.property(fc.array(households, { maxLength: 5 }), (parts) => {
        expect(sumReach(parts.map(countReach))).toEqual(countReach(parts.flat()))
      }),
      { seed: 1 },
    )
  })

  it('of nothing are nothing', () => {
    expect(sumReach([])).toEqual(noReach())
    expect(countReach([reach(true, 'line'), reach(true, null)])).toEqual({
      ...noReach(),
      households: 2,
      line: 1,
      unread: 1,
    })
  })
})

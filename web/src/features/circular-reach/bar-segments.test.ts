import type { ReachCounts } from '@kairan/functions/circulars/reach.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barSegments } from './bar-segments.ts'
import { wholePercent } from './reach-states.ts'

const counted = (counts: Partial<ReachCounts>): ReachCounts => ({
  households: 0,
  line: 0,
  unread: 0,
  paper: 0,
  spoken: 0,
  notReached: 0,
  ...counts,
})

describe('barSegments', () => {
  it('gives each state its share of the bar, what is done before what is left', () => {
    expect(barSegments(counted({ line: 50, unread: 25, notReached: 25 }), { length: 100, atLeast: 2 })).toEqual([
      { state: 'line', start: 0, width: 50 },
      { state: 'unread', start: 50, width: 25 },
      { state: 'notReached', start: 75, width: 25 },
    ])
  })

  it('keeps a single missing household visible among a thousand', () => {
    const segments = barSegments(counted({ line: 999, notReached: 1 }), { length: 100, atLeast: 2 })
    expect(segments.at(-1)).toEqual({ state: 'notReached', start: 98, width: 2 })
  })

  it('draws nothing where there are no households', () => {
    expect(barSegments(counted({}), { length: 100, atLeast: 2 })).toEqual([])
  })

  it('fills the bar without gaps or overlaps, whatever the counts', () => {
    const count = fc.integer({ min: 0, max: 120_000 })
    fc.assert(
      fc.property(
        fc.record({ households: count, line: count, unread: count, paper: count, spoken: count, notReached: count }),
        fc.integer({ min: 0, max: 60 }),
        (counts, atLeast) => {
          const segments = barSegments(counts, { length: 100, atLeast })
          let end = 0
          for (const { start, width } of segments) {
            expect(start).toBeCloseTo(end, 6)
            expect(width).toBeGreaterThanOrEqual(Math.min(atLeast, 100 / segments.length) - 1e-9)
            end = start + width
          }
          expect(end).toBeCloseTo(segments.length === 0 ? 0 : 100, 6)
        },
      ),
    )
  })
})

describe('wholePercent', () => {
  it.each([
    [0, 10, 0],
    [1, 1000, 1],
    [999, 1000, 99],
    [10, 10, 100],
    [0, 0, 0],
    [1, 3, 33],
  ])('shows %i of %i as %i %%, all only when it is all and none only when it is none', (part, whole, percent) => {
    expect(wholePercent(part, whole)).toBe(percent)
  })
})

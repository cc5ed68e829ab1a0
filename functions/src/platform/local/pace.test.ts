import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pace } from './pace.ts'

/** Starts as many as allowed at each of these instants. @returns when each started */
const startsAt = (perSecond: number, instants: number[]): number[] => {
  let now = 0
  const { waitMs, started } = pace(perSecond, () => now)
  return instants.flatMap((instant) => {
    now = instant
    const begun: number[] = []
    for (; waitMs() === 0; begun.push(instant)) started()
    return begun
  })
}

describe('pace', () => {
  it('never lets more start in a second than allowed, wherever one begins to measure and whenever one looks', () => {
    const naps = fc.array(fc.oneof(fc.nat(12), fc.nat(3_000)), { minLength: 50, maxLength: 400 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 250 }), naps, (perSecond, gaps) => {
        let at = 0
        const starts = startsAt(
          perSecond,
          gaps.map((gap) => (at += gap)),
        )
        for (const [index, start] of starts.entries()) {
          const earlier = starts[index - perSecond]
          if (earlier !== undefined) expect(start - earlier).toBeGreaterThanOrEqual(1_000)
        }
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('lets as many start in a minute as that allows, looked at every millisecond', () => {
    const everyMs = Array.from({ length: 60_000 }, (_, ms) => ms)
    expect(startsAt(200, everyMs)).toHaveLength(60 * 200)
  })

  it('goes in even steps, and catches up a tenth of a second at most', () => {
    const rested = startsAt(200, [0, 5, 10, 15, 5_000, 5_005])
    expect([0, 5, 10, 15, 5_000, 5_005].map((at) => rested.filter((start) => start === at).length)).toEqual([
      20, 1, 1, 1, 20, 1,
    ])
  })
})

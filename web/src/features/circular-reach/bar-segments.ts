import type { ReachCounts, ReachState } from '@kairan/functions/circulars/reach.ts'
import { reachStates } from './reach-states.ts'

export interface BarSegment {
  state: ReachState
  /** Distance from the start of the bar and width, in the bar's own units. */
  start: number
  width: number
}

/**
 * Cuts a bar into a segment for each state that occurs. Widths follow the counts, but none is narrower than `atLeast`, so
 * that one missing household among a thousand is still seen; the wider ones give what that takes. Together they fill the bar.
 * @param length of the bar, and `atLeast`, in any unit
 */
export function barSegments(
  counts: ReachCounts,
  { length, atLeast }: { length: number; atLeast: number },
): BarSegment[] {
  const present = reachStates.filter((state) => counts[state] > 0)
  const widths = sharedOut(
    present.map((state) => counts[state]),
    { length, atLeast: Math.min(atLeast, length / Math.max(1, present.length)) },
  )
  let start = 0
  return present.map((state, index) => {
    const width = widths[index] ?? 0
    const segment = { state, start, width }
    start += width
    return segment
  })
}

/** Shares a length in proportion, each share at least `atLeast`: the small ones get that, the others share what is left. */
function sharedOut(amounts: number[], { length, atLeast }: { length: number; atLeast: number }): number[] {
  const small = new Set<number>()
  for (;;) {
    const rest = length - small.size * atLeast
    const whole = amounts.reduce((sum, amount, index) => (small.has(index) ? sum : sum + amount), 0)
    const widths = amounts.map((amount, index) => (small.has(index) ? atLeast : (amount / whole) * rest))
    const tooSmall = widths.findIndex((width, index) => !small.has(index) && width < atLeast)
    if (tooSmall < 0) return widths
    small.add(tooSmall)
  }
}

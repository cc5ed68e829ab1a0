import type { ReachCounts, ReachState } from '@kairan/functions/circulars/reach.ts'

/** The five states in the order in which they are shown: what is done first, what is left to do last. */
export const reachStates = ['line', 'paper', 'spoken', 'unread', 'notReached'] as const satisfies readonly ReachState[]

/** Whether somebody still has to knock on the door. */
export const isLeft = (state: ReachState): boolean => state === 'unread' || state === 'notReached'

/** Households somebody still has to reach: unread in LINE, or not reached at all. */
export const leftToReach = (counts: ReachCounts): number => counts.unread + counts.notReached

/** A count with a mark at the thousands: 1,234. */
export const inFigures = (count: number): string => count.toLocaleString('ja-JP')

/** A share as a whole per cent. It is 100 only when nobody is missing, and 0 only when there is nobody. */
export function wholePercent(part: number, whole: number): number {
  if (whole === 0 || part === 0) return 0
  if (part === whole) return 100
  return Math.min(99, Math.max(1, Math.round((part / whole) * 100)))
}

import type { ReachCounts, ReachState } from '@kairan/functions/circulars/reach.ts'
import type { HouseholdRow, ReachAnswer } from './reach-types.ts'

/** The households whose state is another one than in the answer before; none when there was no answer, or names are not shown. */
export function changedHouseholds(before: HouseholdRow[] | null, after: HouseholdRow[] | null): HouseholdRow[] {
  if (!before || !after) return []
  const states = new Map(before.map((row) => [row.householdId, row.state]))
  return after.filter((row) => states.has(row.householdId) && states.get(row.householdId) !== row.state)
}

const moved = (counts: ReachCounts, from: ReachState, to: ReachState): ReachCounts => ({
  ...counts,
  [from]: counts[from] - 1,
  [to]: counts[to] + (from === to ? 0 : 1),
})

/**
 * The account with one household in another state: its row, its block's counts and the whole. Shown at once after a tap;
 * the server's next answer replaces it. The sums stay closed.
 */
export function withState(reach: ReachAnswer, householdId: string, state: ReachState, at: string | null): ReachAnswer {
  const household = reach.households?.find((row) => row.householdId === householdId)
  if (!household || household.state === state) return reach
  const from = household.state
  return {
    ...reach,
    counts: moved(reach.counts, from, state),
    parts: reach.parts.map((part) =>
      part.area.id === household.blockId && part.counts ? { ...part, counts: moved(part.counts, from, state) } : part,
    ),
    households: reach.households?.map((row) => (row.householdId === householdId ? { ...row, state, at } : row)) ?? null,
  }
}

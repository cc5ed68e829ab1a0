import type { ReachState } from '@kairan/functions/circulars/reach.ts'
import { groupBy } from '../../ui/group-by.ts'
import { isLeft } from './reach-states.ts'
import type { HouseholdRow } from './reach-types.ts'

/** The households of one block, in the order in which they are shown. */
export interface BlockRows {
  blockId: string
  rows: HouseholdRow[]
}

const urgency: Record<ReachState, number> = { notReached: 0, unread: 1, paper: 2, spoken: 2, line: 2 }

/**
 * The households by block (in the server's order), those still to be reached first, then by number.
 *
 * Rows must not jump under a finger: the order and the choice of rows follow `remembered`, the states at the time the list was
 * opened, so that a household that has just confirmed stays where it was, with its new state.
 * @param onlyLeft show only those who were still to be reached then, or are again now
 */
export function householdsByBlock(
  households: HouseholdRow[],
  { remembered, onlyLeft }: { remembered: ReadonlyMap<string, ReachState>; onlyLeft: boolean },
): BlockRows[] {
  const stateThen = (row: HouseholdRow): ReachState => remembered.get(row.householdId) ?? row.state
  const shown = households.filter((row) => !onlyLeft || isLeft(row.state) || isLeft(stateThen(row)))
  const byUrgency = (a: HouseholdRow, b: HouseholdRow): number =>
    urgency[stateThen(a)] - urgency[stateThen(b)] || a.number - b.number
  return [...groupBy(shown, (row) => row.blockId)].map(([blockId, rows]) => ({
    blockId,
    rows: rows.toSorted(byUrgency),
  }))
}

/** The states as they are now, to hold the order of the list. */
export const statesOf = (households: HouseholdRow[]): Map<string, ReachState> =>
  new Map(households.map((row) => [row.householdId, row.state]))

import type { Roster } from './roster.ts'

/**
 * A Firestore document holds 1 MiB. A household with its line (about 130 bytes) and eight phones (150 bytes each, as many as
 * families were seen to register twice over) is some 1.3 KB, so 600 of them fit with room to spare.
 */
export const HOUSEHOLDS_A_ROSTER = 600
/** Residents outside any association, at 150 bytes each: some 600 KB. */
export const MEMBERS_A_ROSTER = 4_000

/** The id of an area's nth roster; the first (0) bears the area's own id. */
export const rosterId = (areaId: string, part: number): string => (part === 0 ? areaId : `${areaId}_${part + 1}`)

/** Which roster each household of one association stands in, for good: full ones are followed by another. Order is kept. */
export const assignRosters = (associationId: string, householdIds: string[]): Map<string, string> =>
  new Map(householdIds.map((id, index) => [id, rosterId(associationId, Math.floor(index / HOUSEHOLDS_A_ROSTER))]))

/** Where a newcomer to an area's list without households enters: the first roster with room, or a new one. */
export const rosterWithRoom = (areaId: string, rosters: Pick<Roster, 'id' | 'members' | 'blocked'>[]): string => {
  const free = rosters.find(
    ({ members, blocked }) => Object.keys(members).length + Object.keys(blocked).length < MEMBERS_A_ROSTER,
  )
  return free?.id ?? rosterId(areaId, rosters.length)
}

import { z } from 'zod'
import { Household } from '../households/household.ts'
import { Language } from '../platform/language.ts'
import { Id, LineUserId } from '../platform/values.ts'

/**
 * The packed list of an association: who receives in LINE, and which households there are at all. A district has one too,
 * for residents outside any association (no households). One document instead of hundreds makes a city-wide push
 * about 900 reads (ARCHITECTURE.md, Data).
 */
export const Roster = z.object({
  areaId: Id,
  kind: z.enum(['association', 'district']),
  /** From the city down to the area itself. */
  scopeIds: z.array(Id),
  members: z.record(LineUserId, z.object({ householdId: Id.nullable(), blockId: Id.nullable(), language: Language })),
  /** With number and name, so that a block leader's list of whom to reach is one read. */
  households: z.record(Id, Household.pick({ blockId: true, number: true, label: true, prefersPaper: true })),
})
export type Roster = z.infer<typeof Roster>

/** Somebody a message goes to, with what the sender's books need to know about where. */
export const Recipient = z.object({
  lineUserId: LineUserId,
  language: Language,
  /** The association, or the district of a resident without one. */
  areaId: Id,
  blockId: Id.nullable(),
  householdId: Id.nullable(),
})
export type Recipient = z.infer<typeof Recipient>

/** The part of a roster an audience reaches: all of it, or only some blocks. */
export interface RosterPart {
  roster: Roster
  /** Null: the whole roster. */
  blockIds: ReadonlySet<string> | null
}

/** The recipients of some parts of rosters, each person once, in a fixed order. */
export const recipientsOf = (parts: RosterPart[]): Recipient[] => {
  const byPerson = new Map<string, Recipient>()
  for (const { roster, blockIds } of parts)
    for (const [lineUserId, { householdId, blockId, language }] of Object.entries(roster.members))
      if (!blockIds || (blockId !== null && blockIds.has(blockId)))
        byPerson.set(lineUserId, { lineUserId, language, areaId: roster.areaId, blockId, householdId })
  return [...byPerson.values()].sort((a, b) => (a.lineUserId < b.lineUserId ? -1 : 1))
}

export interface TargetedHousehold {
  householdId: string
  blockId: string
  associationId: string
  prefersPaper: boolean
  /** Whether at least one phone is registered. */
  onLine: boolean
}

/** The households of some parts of rosters, those without any phone included. */
export const householdsOf = (parts: RosterPart[]): TargetedHousehold[] =>
  parts.flatMap(({ roster, blockIds }) => {
    const onLine = new Set(Object.values(roster.members).map((member) => member.householdId))
    return Object.entries(roster.households)
      .filter(([, { blockId }]) => !blockIds || blockIds.has(blockId))
      .map(([householdId, { blockId, prefersPaper }]) => ({
        householdId,
        blockId,
        associationId: roster.areaId,
        prefersPaper,
        onLine: onLine.has(householdId),
      }))
  })

import { z } from 'zod'
import type { Household } from '../households/household.ts'
import type { CategoryName } from '../platform/category.ts'
import { LANGUAGES, type Language } from '../platform/language.ts'
import { inTurns } from '../platform/turns.ts'
import { ID, Id, LINE_USER_ID } from '../platform/values.ts'

/** Where somebody on a roster lives. */
interface Home {
  householdId: string | null
  blockId: string | null
}
export interface Member extends Home {
  language: Language
  /** Categories that do not come in LINE; left out when there are none. */
  muted?: readonly string[]
  /** The last day (Japan time) of a pause; left out when there is none. */
  pausedUntil?: string
}
type Line = Pick<Household, 'blockId' | 'number' | 'label' | 'prefersPaper'>

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)
const isIdOrNull = (value: unknown): value is string | null => value === null || isId(value)
const isHome = (value: Record<string, unknown>): boolean => isIdOrNull(value.householdId) && isIdOrNull(value.blockId)
const isMember = (value: Record<string, unknown>): boolean =>
  isHome(value) &&
  LANGUAGES.some((language) => language === value.language) &&
  (value.muted === undefined || Array.isArray(value.muted)) &&
  (value.pausedUntil === undefined || typeof value.pausedUntil === 'string')
const isLine = ({ blockId, number, label, prefersPaper }: Record<string, unknown>): boolean =>
  isId(blockId) && Number.isInteger(number) && typeof label === 'string' && typeof prefersPaper === 'boolean'

/** A record of plain values; for a whole city's, a parser in each place would take a second. */
const recordOf = <T>(key: RegExp, isValue: (value: Record<string, unknown>) => boolean) =>
  z.custom<Record<string, T>>(
    (record) =>
      typeof record === 'object' &&
      record !== null &&
      Object.entries(record).every(([id, value]) => key.test(id) && isValue(Object(value))),
  )

/**
 * The packed list of an association: who receives in LINE, and which households there are at all. A district has one too,
 * for residents outside any association (no households). One document instead of hundreds makes a city-wide push
 * about 900 reads (ARCHITECTURE.md, Data). A big area has several of them, each with its own households (capacity.ts).
 */
export const Roster = z.object({
  id: Id,
  /** The association or district. */
  areaId: Id,
  kind: z.enum(['association', 'district']),
  /** From the city down to the area itself. */
  scopeIds: z.array(Id),
  members: recordOf<Member>(LINE_USER_ID, isMember),
  /** Registered people who have blocked the account: nothing is sent to them. */
  blocked: recordOf<Home>(LINE_USER_ID, isHome),
  /** With number and name, so that a block leader's list of whom to reach is one read. */
  households: recordOf<Line>(ID, isLine),
})
export type Roster = z.infer<typeof Roster>

const without = <T>(record: Record<string, T>, key: string): Record<string, T> => {
  const { [key]: _, ...others } = record
  return others
}

/** With somebody who gets messages; done twice it changes nothing more. */
export const entered = (roster: Roster, lineUserId: string, member: Member): Roster => ({
  ...roster,
  members: { ...roster.members, [lineUserId]: member },
  blocked: without(roster.blocked, lineUserId),
})

/** With somebody who has blocked the account: nothing goes there from now on. */
export const suspended = (roster: Roster, lineUserId: string, { householdId, blockId }: Home): Roster => ({
  ...roster,
  members: without(roster.members, lineUserId),
  blocked: { ...roster.blocked, [lineUserId]: { householdId, blockId } },
})

/** Without a trace of this person. */
export const departed = (roster: Roster, lineUserId: string): Roster => ({
  ...roster,
  members: without(roster.members, lineUserId),
  blocked: without(roster.blocked, lineUserId),
})

/** Somebody a message goes to, with what the sender's books need to know about where. */
export interface Recipient {
  lineUserId: string
  language: Language
  rosterId: string
  /** The association, or the district of a resident without one. */
  areaId: string
  /** From the city down to the association or district. */
  scopeIds: string[]
  blockId: string | null
  householdId: string | null
  muted?: readonly string[]
  pausedUntil?: string
}

/** Whether somebody gets a message of this category in LINE today. What is urgent comes to everybody. */
export const takes = (
  { muted, pausedUntil }: Pick<Member, 'muted' | 'pausedUntil'>,
  { category, today }: { category: CategoryName; today: string },
): boolean =>
  category === 'emergency' || (!muted?.includes(category) && (pausedUntil === undefined || pausedUntil < today))

/** The part of a roster an audience reaches: all of it, or only some blocks. */
export interface RosterPart {
  roster: Roster
  /** Null: the whole roster. */
  blockIds: ReadonlySet<string> | null
}

const isIn = (blockIds: RosterPart['blockIds'], blockId: string | null): boolean =>
  !blockIds || (blockId !== null && blockIds.has(blockId))

/** Parts worked on in one turn of the loop: some 10 ms. */
const PARTS_AT_ONCE = 20

/** What stays of a part once its people are known: the households, and who has blocked the account. */
export interface HomesPart {
  roster: Omit<Roster, 'members'>
  blockIds: RosterPart['blockIds']
}

/** The recipients of one part, in a fixed order. */
export const recipientsIn = ({ roster, blockIds }: RosterPart): Recipient[] => {
  const { id: rosterId, areaId, scopeIds } = roster
  return Object.entries(roster.members)
    .filter(([, { blockId }]) => isIn(blockIds, blockId))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lineUserId, member]) => ({ lineUserId, ...member, rosterId, areaId, scopeIds }))
}

/**
 * The recipients of some parts of rosters by their LINE user id, each person once, in a fixed order, roster by roster:
 * neighbours stay together.
 */
export const recipientsOf = async (parts: RosterPart[]): Promise<Map<string, Recipient>> => {
  const byPerson = new Map<string, Recipient>()
  const inOrder = parts.toSorted((a, b) => (a.roster.id < b.roster.id ? -1 : 1))
  for await (const part of inTurns(inOrder, PARTS_AT_ONCE))
    for (const recipient of recipientsIn(part)) byPerson.set(recipient.lineUserId, recipient)
  return byPerson
}

/** How many registered people in these parts have blocked the account. */
export const countBlocked = (parts: HomesPart[]): number =>
  parts.reduce(
    (sum, { roster, blockIds }) =>
      sum + Object.values(roster.blocked).filter(({ blockId }) => isIn(blockIds, blockId)).length,
    0,
  )

export interface TargetedHousehold {
  householdId: string
  blockId: string
  associationId: string
  prefersPaper: boolean
  /** Whether at least one phone gets messages. */
  onLine: boolean
}

/** The households of one part by their ids, those without any phone included. */
export const homesIn = ({ roster, blockIds }: HomesPart): [string, Roster['households'][string]][] =>
  Object.entries(roster.households).filter(([, { blockId }]) => isIn(blockIds, blockId))

/** The households of some parts of rosters, those without any phone included. */
export const householdsOf = (parts: RosterPart[]): TargetedHousehold[] =>
  parts.flatMap((part) => {
    const onLine = new Set(Object.values(part.roster.members).map((member) => member.householdId))
    return homesIn(part).map(([householdId, { blockId, prefersPaper }]) => ({
      householdId,
      blockId,
      associationId: part.roster.areaId,
      prefersPaper,
      onLine: onLine.has(householdId),
    }))
  })

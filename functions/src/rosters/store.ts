import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { FieldPath, FieldValue, type Transaction, type WriteBatch } from 'firebase-admin/firestore'
import { type Area, pathIds } from '../areas/area.ts'
import type { Deps } from '../deps.ts'
import { collection } from '../platform/collection.ts'
import { packBlocked, packedRoster, packMember } from './packing.ts'
import { Roster, type RosterPart } from './roster.ts'

type Db = Pick<Deps, 'db'>
type Member = Roster['members'][string]

export const rosters = ({ db }: Db) => collection(db, 'rosters', Roster, packedRoster)

/** The rosters of one association or district; most have one. */
export const rostersOfArea = async (deps: Db, areaId: string): Promise<Roster[]> => {
  const { docs } = await rosters(deps).where('areaId', '==', areaId).get()
  return docs.map((doc) => doc.data())
}

/** An empty roster for an association or district. */
export const emptyRoster = (area: Area & { kind: 'association' | 'district' }, id = area.id): Roster => ({
  id,
  areaId: area.id,
  kind: area.kind,
  scopeIds: pathIds(area),
  members: {},
  blocked: {},
  households: {},
})

/** A person's line in a roster. */
export interface RosterEntry {
  rosterId: string
  lineUserId: string
  member: Member
}

/** Only these fields of the document are touched, so that two people's changes never undo one another. */
const change = (
  deps: Db,
  write: WriteBatch | Transaction,
  {
    rosterId,
    lineUserId,
    member,
    blocked,
  }: { rosterId: string; lineUserId: string; member: unknown; blocked: unknown },
): void => {
  const reference = deps.db.collection('rosters').doc(rosterId)
  const fields = [new FieldPath('members', lineUserId), member, new FieldPath('blocked', lineUserId), blocked] as const
  if ('commit' in write) write.update(reference, ...fields)
  else write.update(reference, ...fields)
}

/** Puts a person on a roster within somebody's atomic write (the roster must exist). Written twice it changes nothing more. */
export const enterRoster = (deps: Db, write: WriteBatch | Transaction, entry: RosterEntry): void =>
  change(deps, write, { ...entry, member: packMember(entry.member), blocked: FieldValue.delete() })

/** Notes within somebody's atomic write that a person has blocked the account: nothing goes there from now on. */
export const blockInRoster = (deps: Db, write: WriteBatch | Transaction, { member, ...entry }: RosterEntry): void =>
  change(deps, write, { ...entry, member: FieldValue.delete(), blocked: packBlocked(member) })

/** Takes a person off a roster within somebody's atomic write. */
export const leaveRoster = (
  deps: Db,
  write: WriteBatch | Transaction,
  entry: Pick<RosterEntry, 'rosterId' | 'lineUserId'>,
): void => change(deps, write, { ...entry, member: FieldValue.delete(), blocked: FieldValue.delete() })

/** Rosters unpacked in one turn of the loop: a whole city's would hold up everything else for half a second. */
const UNPACKED_AT_ONCE = 25

/** All rosters of an area and of everything below it. */
const rostersInside = async (deps: Db, { id }: Area): Promise<Roster[]> => {
  const { docs } = await rosters(deps).where('scopeIds', 'array-contains', id).get()
  const found: Roster[] = []
  for (const [index, doc] of docs.entries()) {
    if (index % UNPACKED_AT_ONCE === UNPACKED_AT_ONCE - 1) await turnOfTheLoop()
    found.push(doc.data())
  }
  return found
}

/**
 * The parts of rosters that an audience reaches: whole rosters inside its areas, and the associations of its blocks cut
 * down to these blocks. A roster appears once.
 * @param audience areas without overlaps (`widestOnly`)
 */
export const rosterParts = async (deps: Db, audience: Area[]): Promise<RosterPart[]> => {
  const wide = audience.filter((area) => area.kind !== 'block')
  const whole = await Promise.all(wide.map((area) => rostersInside(deps, area)))
  const blocksOf = new Map<string, Set<string>>()
  for (const { id, kind, parentId } of audience)
    if (kind === 'block' && parentId) blocksOf.set(parentId, (blocksOf.get(parentId) ?? new Set()).add(id))
  const partial = await Promise.all(
    [...blocksOf].map(async ([associationId, blockIds]) =>
      (await rostersOfArea(deps, associationId)).map((roster): RosterPart => ({ roster, blockIds })),
    ),
  )
  return [...whole.flat().map((roster): RosterPart => ({ roster, blockIds: null })), ...partial.flat()]
}

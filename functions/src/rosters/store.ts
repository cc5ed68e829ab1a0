import { FieldPath, FieldValue, type Transaction, type WriteBatch } from 'firebase-admin/firestore'
import type { Area } from '../areas/area.ts'
import { pathIds } from '../areas/area.ts'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { Roster, type RosterPart } from './roster.ts'

type Db = Pick<Deps, 'db'>
type Member = Roster['members'][string]

export const rosters = ({ db }: Db) => collection(db, 'rosters', Roster)

/** The roster of an association or district, or null. */
export const findRoster = (deps: Db, areaId: string): Promise<Roster | null> => read(rosters(deps).doc(areaId))

/** An empty roster for an association or district. */
export const emptyRoster = (area: Area & { kind: 'association' | 'district' }): Roster => ({
  areaId: area.id,
  kind: area.kind,
  scopeIds: pathIds(area),
  members: {},
  households: {},
})

/**
 * Puts a person on a roster within somebody's atomic write (the roster must exist). Written twice it changes nothing more.
 * Only this one field of the document is touched, so that joins of two people never undo one another.
 */
export const enterRoster = (
  deps: Db,
  write: WriteBatch | Transaction,
  { areaId, lineUserId, member }: { areaId: string; lineUserId: string; member: Member },
): void => {
  const reference = deps.db.collection('rosters').doc(areaId)
  if ('commit' in write) write.update(reference, new FieldPath('members', lineUserId), member)
  else write.update(reference, new FieldPath('members', lineUserId), member)
}

/** Takes a person off a roster within somebody's atomic write. */
export const leaveRoster = (
  deps: Db,
  write: WriteBatch | Transaction,
  { areaId, lineUserId }: { areaId: string; lineUserId: string },
): void => {
  const reference = deps.db.collection('rosters').doc(areaId)
  if ('commit' in write) write.update(reference, new FieldPath('members', lineUserId), FieldValue.delete())
  else write.update(reference, new FieldPath('members', lineUserId), FieldValue.delete())
}

/**
 * The parts of rosters that an audience reaches: whole rosters inside its areas, and the associations of its blocks cut
 * down to these blocks. A roster appears once.
 * @param audience areas without overlaps (`widestOnly`)
 */
export const rosterParts = async (deps: Db, audience: Area[]): Promise<RosterPart[]> => {
  const wide = audience.filter((area) => area.kind !== 'block')
  const whole = await Promise.all(
    wide.map(async ({ id }) => {
      const { docs } = await rosters(deps).where('scopeIds', 'array-contains', id).get()
      return docs.map((doc): RosterPart => ({ roster: doc.data(), blockIds: null }))
    }),
  )
  const blocksOf = new Map<string, Set<string>>()
  for (const { id, kind, parentId } of audience)
    if (kind === 'block' && parentId) blocksOf.set(parentId, (blocksOf.get(parentId) ?? new Set()).add(id))
  const partial = await Promise.all(
    [...blocksOf].map(async ([associationId, blockIds]): Promise<RosterPart[]> => {
      const roster = await findRoster(deps, associationId)
      return roster ? [{ roster, blockIds }] : []
    }),
  )
  return [...whole.flat(), ...partial.flat()]
}

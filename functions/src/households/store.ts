import { Timestamp } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { Id, Instant } from '../platform/values.ts'
import { Household } from './household.ts'

type Db = Pick<Deps, 'db'>

/** A code printed for a household. It serves for every phone of the family until it expires or its uses are gone. */
export const Invitation = z.object({
  code: z.string(),
  householdId: Id,
  associationId: Id,
  /** `member`: for the household's own phones; `watcher`: for family from elsewhere. */
  kind: z.enum(['member', 'watcher']).default('member'),
  usesLeft: z.number().int().nonnegative(),
  expiresAt: Instant,
  /** The same instant for Firestore's TTL policy. */
  expireAt: z.instanceof(Timestamp),
})
export type Invitation = z.infer<typeof Invitation>

/** Wrong codes of one person, remembered as long as they count. */
export const CodeAttempts = z.object({ wrongAt: z.array(Instant), expireAt: z.instanceof(Timestamp) })
export type CodeAttempts = z.infer<typeof CodeAttempts>

export const households = ({ db }: Db) => collection(db, 'households', Household)
export const invitations = ({ db }: Db) => collection(db, 'invitations', Invitation)
export const codeAttempts = ({ db }: Db) => collection(db, 'codeAttempts', CodeAttempts)

/** @throws NotFound when there is no such household */
export const getHousehold = async (deps: Db, id: string): Promise<Household> => {
  const household = await read(households(deps).doc(id))
  if (!household) throw new NotFound()
  return household
}

/** The households of these ids, by id; ids that name nothing are left out. */
export const householdsById = async (deps: Db, ids: string[]): Promise<Map<string, Household>> => {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const snapshots = await deps.db.getAll(...unique.map((id) => households(deps).doc(id)))
  return new Map(snapshots.flatMap((found) => (found.exists ? [[found.id, Household.parse(found.data())]] : [])))
}

/** The households of a block by number. */
export const householdsOfBlock = async (deps: Db, blockId: string): Promise<Household[]> => {
  const { docs } = await households(deps).where('blockId', '==', blockId).orderBy('number').get()
  return docs.map((doc) => doc.data())
}

/** Where a household stands in the tree: its block. */
export const placeOf = (household: Household) => ({
  id: household.blockId,
  ancestorIds: household.ancestorIds.slice(0, -1),
})

import { FieldPath } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import type { Circular } from './circular.ts'
import type { Category } from './circular-content.ts'
import { circulars } from './store.ts'

/** Only those of one kind, or of one sender. */
export interface Filters {
  category?: Category | undefined
  senderAreaId?: string | undefined
}

/** A place in a list: the last circular before it. A digest's circulars were all handed out in the same moment. */
export interface ListPlace {
  publishedAt: string
  /** Null: after everything of that moment. */
  id: string | null
}

interface Wanted extends Filters {
  areaIds: string[]
  /** An instant; older ones are left out. */
  since: string
  after?: ListPlace | null
  limit: number
}

/** Values in one filter: Firestore takes 30, the in-memory one 10. */
const IDS_AT_ONCE = 10

/** Rising for whichever comes later in a list: the newest first, and in one moment by id. */
const inOrder = (a: Circular, b: Circular): number => {
  const [one, other] = [`${a.publishedAt} ${a.id}`, `${b.publishedAt} ${b.id}`]
  return one < other ? 1 : one > other ? -1 : 0
}

/** Published circulars for any of these areas, newest first, each once. */
export const publishedFor = async (deps: Pick<Deps, 'db'>, wanted: Wanted): Promise<Circular[]> => {
  const { areaIds, limit } = wanted
  // Hardly anybody has more: whoever has moved three times from one district to another.
  if (areaIds.length <= IDS_AT_ONCE) return publishedForSome(deps, wanted)
  const parts = [areaIds.slice(0, IDS_AT_ONCE), areaIds.slice(IDS_AT_ONCE)]
  const found = (await Promise.all(parts.map((part) => publishedFor(deps, { ...wanted, areaIds: part })))).flat()
  const each = [...new Map(found.map((circular) => [circular.id, circular])).values()]
  return each.sort(inOrder).slice(0, limit)
}

const publishedForSome = async (
  deps: Pick<Deps, 'db'>,
  { areaIds, category, senderAreaId, since, after, limit }: Wanted,
): Promise<Circular[]> => {
  let query = circulars(deps).where('audience', 'array-contains-any', areaIds).where('publishedAt', '>', since)
  if (category) query = query.where('category', '==', category)
  if (senderAreaId) query = query.where('senderAreaId', '==', senderAreaId)
  query = query.orderBy('publishedAt', 'desc').orderBy(FieldPath.documentId(), 'desc')
  if (after) query = query.startAfter(after.publishedAt, ...(after.id === null ? [] : [after.id]))
  return (await query.limit(limit).get()).docs.map((doc) => doc.data())
}

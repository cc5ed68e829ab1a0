import { FieldPath } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import type { Category, Circular } from './circular.ts'
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
  /** At most 30. */
  areaIds: string[]
  /** An instant; older ones are left out. */
  since: string
  after?: ListPlace | null
  limit: number
}

/** Published circulars for any of these areas, newest first. */
export const publishedFor = async (
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

import { Timestamp, type Transaction } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { NotFound } from '../platform/failures.ts'
import { Id } from '../platform/values.ts'
import { areasOf, type Resident } from '../residents/resident.ts'
import { HelpText } from './help-text.ts'
import { Inquiry, Topic } from './inquiry.ts'

type Db = Pick<Deps, 'db'>

/** A question that is being written in the chat. */
export const Draft = z.object({
  /** Becomes the inquiry's, or the entry's, so that sending twice is sending once. */
  id: Id,
  topic: Topic,
  circularId: Id.nullable(),
  /** The inquiry that it goes on with; null for a new one. */
  inquiryId: Id.nullable(),
  /** What was written; null while we wait for it. */
  text: z.string().max(500).nullable(),
  expireAt: z.instanceof(Timestamp),
})
export type Draft = z.infer<typeof Draft>

export const inquiries = ({ db }: Db) => collection(db, 'inquiries', Inquiry)
export const drafts = ({ db }: Db) => collection(db, 'inquiryDrafts', Draft)
export const helpTexts = ({ db }: Db) => collection(db, 'helpTexts', HelpText)

/** @throws NotFound when there is no such inquiry */
export const getInquiry = async (deps: Db, id: string): Promise<Inquiry> => {
  const inquiry = await read(inquiries(deps).doc(id))
  if (!inquiry) throw new NotFound('inquiry-gone')
  return inquiry
}

const PAGE = 50

/** A person's inquiries, the last one first. */
export const inquiriesOf = async (deps: Db, lineUserId: string, transaction?: Transaction): Promise<Inquiry[]> => {
  const query = inquiries(deps).where('by', '==', lineUserId).orderBy('openedAt', 'desc').limit(PAGE)
  const { docs } = await (transaction ? transaction.get(query) : query.get())
  return docs.map((doc) => doc.data())
}

/** The inquiries of an area and below it in a state, the last said first. */
export const inquiriesIn = async (
  deps: Db,
  { areaId, status }: { areaId: string; status: Inquiry['status'] },
): Promise<Inquiry[]> => {
  const { docs } = await inquiries(deps)
    .where('scopeIds', 'array-contains', areaId)
    .where('status', '==', status)
    .orderBy('updatedAt', 'desc')
    .limit(PAGE)
    .get()
  return docs.map((doc) => doc.data())
}

/** The help texts of an area, the newest first. */
export const helpTextsOf = async (deps: Db, areaId: string): Promise<HelpText[]> => {
  const { docs } = await helpTexts(deps).where('areaId', '==', areaId).get()
  return docs.map((doc) => doc.data()).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

/** The help texts that concern a resident: those of the areas they live in. */
export const helpTextsFor = async (deps: Db, resident: Resident): Promise<HelpText[]> => {
  const { docs } = await helpTexts(deps).where('areaId', 'in', areasOf(resident)).get()
  return docs.map((doc) => doc.data())
}

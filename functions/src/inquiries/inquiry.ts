import { Timestamp } from 'firebase-admin/firestore'
import { z } from 'zod'
import { Conflict } from '../platform/failures.ts'
import { Language } from '../platform/language.ts'
import { Id, Instant, LineUserId } from '../platform/values.ts'
import { ENTRY_LIMIT, INQUIRY_STATUSES, KNOWN_TOPICS } from './topics.ts'

export const Topic = z.enum(KNOWN_TOPICS)
export const InquiryStatus = z.enum(INQUIRY_STATUSES)

/** One thing said. What the office says goes out in LINE, once, under its own retry key. */
export const Entry = z.object({
  id: Id,
  from: z.enum(['resident', 'office']),
  text: z.string().min(1).max(1_000),
  at: Instant,
  /** The officer; null for the resident. */
  by: LineUserId.nullable(),
  /** Null for what the resident says. `notSent`: LINE did not take it; it stands on their page all the same. */
  push: z.object({ state: z.enum(['waiting', 'sent', 'notSent']), retryKey: z.string() }).nullable(),
})
export type Entry = z.infer<typeof Entry>

/** A resident's question to the officers of where they live, or to the ICT推進員 of the district, and what was answered. */
export const Inquiry = z.object({
  id: Id,
  status: InquiryStatus,
  topic: Topic,
  /** The circular it is about; null when it is about none. */
  circularId: Id.nullable(),
  by: LineUserId,
  language: Language,
  /** Where the resident lives: the block, or the association or district alone. */
  areaId: Id,
  /** From the city down to that area. */
  scopeIds: z.array(Id),
  entries: z.array(Entry).min(1).max(ENTRY_LIMIT),
  openedAt: Instant,
  updatedAt: Instant,
  /** Whether an answer still waits to go out in LINE; the sweep looks for these. */
  waits: z.boolean(),
  /** The help text made of its answer; null when there is none. */
  helpTextId: Id.nullable(),
  expireAt: z.instanceof(Timestamp),
})
export type Inquiry = z.infer<typeof Inquiry>

/** Where an inquiry stands in the tree. */
export const placeOf = ({ areaId, scopeIds }: Pick<Inquiry, 'areaId' | 'scopeIds'>) => ({
  id: areaId,
  ancestorIds: scopeIds.slice(0, -1),
})

/** With one thing more said. @throws Conflict when so much was said that a new question is better: the last word is the office's */
const saying = (inquiry: Inquiry, entry: Entry, status: Inquiry['status']): Inquiry => {
  const limit = entry.from === 'office' ? ENTRY_LIMIT : ENTRY_LIMIT - 1
  if (inquiry.entries.length >= limit) throw new Conflict('inquiry-too-long')
  return { ...inquiry, status, entries: [...inquiry.entries, entry], updatedAt: entry.at }
}

/** The resident asks on; a closed inquiry is open again. */
export const askedOn = (inquiry: Inquiry, entry: Entry): Inquiry => saying(inquiry, entry, 'open')

/**
 * The office answers.
 * @param seen how many entries the officer had before their eyes, so that two officers do not answer the same words
 * @throws Conflict when something was said since
 */
export const answered = (inquiry: Inquiry, entry: Entry, seen: number): Inquiry => {
  if (inquiry.entries.length !== seen) throw new Conflict('inquiry-changed')
  return saying(inquiry, entry, 'answered')
}

/** 「解決しました」. Done twice it stays as it is. */
export const closed = (inquiry: Inquiry, at: string): Inquiry =>
  inquiry.status === 'closed' ? inquiry : { ...inquiry, status: 'closed', updatedAt: at }

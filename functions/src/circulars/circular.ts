import { z } from 'zod'
import { Id, Instant, LineUserId } from '../platform/values.ts'
import { ATTACHMENT_LIMIT, Attachment } from './attachment.ts'
import { CircularContent } from './circular-content.ts'

export const CIRCULAR_STATUSES = ['draft', 'awaitingApproval', 'scheduled', 'sending', 'sent', 'withdrawn'] as const
export const CircularStatus = z.enum(CIRCULAR_STATUSES)
export type CircularStatus = z.infer<typeof CircularStatus>

export const PICTURE_LIMIT = 10

export const Picture = z.object({
  id: Id,
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Names in the file store: the page's picture and the one LINE shows in the bubble. */
  file: z.string(),
  previewFile: z.string(),
})
export type Picture = z.infer<typeof Picture>

/**
 * How the sender wants it to go out. `at`: at a minute of their choice; `digest`: together with others at the area's next time;
 * `paper`: nothing is sent in LINE, the households are reached on paper and by word of mouth.
 */
export const Timing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now') }),
  z.object({ kind: z.literal('at'), at: Instant }),
  z.object({ kind: z.literal('digest') }),
  z.object({ kind: z.literal('paper') }),
])
export type Timing = z.infer<typeof Timing>

/** Why it waits, and until when: the short hold after 送る, a chosen minute, the end of the quiet hours, or the next digest. */
export const Schedule = z.object({
  kind: z.enum(['hold', 'time', 'quiet', 'digest']),
  at: Instant,
  /** The area whose digest it waits for; null for the other kinds. */
  digestAreaId: Id.nullable(),
})
export type Schedule = z.infer<typeof Schedule>

/** A push to households that had not confirmed. `stage`: `2d` (two days before) or `by-hand-2026-11-27`; each comes once at most. */
export const Reminder = z.object({
  stage: z.string().regex(/^(\d{1,2}d|by-hand-\d{4}-\d\d-\d\d)$/),
  at: Instant,
  /** Null: not sent, because the month's messages did not suffice. */
  deliveryId: Id.nullable(),
  households: z.number().int().nonnegative(),
  people: z.number().int().nonnegative(),
})
export type Reminder = z.infer<typeof Reminder>

/** A circular: written by an officer for an audience of areas, sent once, confirmed per household. */
export const Circular = CircularContent.extend({
  id: Id,
  senderAreaId: Id,
  /** City, district and association above the sender, and the sender: who may work on it is one look here. */
  senderPath: z.array(Id),
  /** The widest areas it goes to, without overlaps. */
  audience: z.array(Id),
  /** Every area above or in the audience, for the officers on the way down. */
  audiencePath: z.array(Id),
  pictures: z.array(Picture).max(PICTURE_LIMIT),
  attachments: z.array(Attachment).max(ATTACHMENT_LIMIT).default([]),
  status: CircularStatus,
  /** Rises with every change, so that what is sent is what was looked at. */
  version: z.number().int().positive(),
  createdBy: LineUserId,
  createdAt: Instant,
  updatedAt: Instant,
  publishedAt: Instant.nullable(),
  publishedBy: LineUserId.nullable(),
  deliveryId: Id.nullable(),
  /** As the sender asked when they pressed 送る; null for a draft that was never submitted. */
  timing: Timing.nullable().default(null),
  submitted: z.object({ at: Instant, by: LineUserId }).nullable().default(null),
  approved: z.object({ at: Instant, by: LineUserId }).nullable().default(null),
  /** Given back by the second officer; the words are for the author. */
  rejected: z
    .object({ at: Instant, by: LineUserId, note: z.string().max(200) })
    .nullable()
    .default(null),
  /** Set while it is `scheduled`. */
  schedule: Schedule.nullable().default(null),
  /** Phones it goes to, counted when it was submitted: what waiting circulars will use of the month's messages. */
  people: z.number().int().nonnegative().default(0),
  /** The withdrawn circular that this one puts right; it goes to those who got that one. */
  corrects: Id.nullable().default(null),
  /** At most one a day while it can be reminded of by hand, and one for each day the policy can name. */
  reminders: z.array(Reminder).max(50).default([]),
  withdrawn: z.object({ at: Instant, by: LineUserId, reason: z.string().max(200) }).nullable(),
  /** When an officer closed its survey; null: it takes answers until its last day. */
  surveyClosedAt: Instant.nullable().default(null),
  /** Its words as they are looked for (search/prepared-words.ts); empty until somebody first searches. */
  searchWords: z.string().default(''),
})
export type Circular = z.infer<typeof Circular>

/** A circular of words alone. */
export const WORDS_ALONE = {
  event: null,
  survey: null,
  versions: {},
  readings: [],
  attachments: [],
} satisfies Partial<Circular>

/** What stands in a circular that nobody has asked to hand out yet. */
export const FRESH_DRAFT = {
  status: 'draft',
  version: 1,
  publishedAt: null,
  publishedBy: null,
  deliveryId: null,
  timing: null,
  submitted: null,
  approved: null,
  rejected: null,
  schedule: null,
  people: 0,
  reminders: [],
  withdrawn: null,
  surveyClosedAt: null,
  searchWords: '',
} satisfies Partial<Circular>

/** Residents see what was handed out, and what was taken back (the page says so); drafts do not exist for them. */
export const RESIDENT_STATUSES: CircularStatus[] = ['sending', 'sent', 'withdrawn']

/** Where the sender stands in the tree. */
export const senderPlace = ({ senderAreaId, senderPath }: Pick<Circular, 'senderAreaId' | 'senderPath'>) => ({
  id: senderAreaId,
  ancestorIds: senderPath.slice(0, -1),
})

/** Urgent circulars ignore quiet hours and digests, and overtake the others in the queue. */
export const isUrgent = ({ category }: Pick<Circular, 'category'>): boolean => category === 'emergency'

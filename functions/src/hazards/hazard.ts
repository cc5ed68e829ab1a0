import { z } from 'zod'
import { Position } from '../areas/area.ts'
import { Language } from '../platform/language.ts'
import { Day, Id, Instant, LineUserId } from '../platform/values.ts'
import { CATEGORY_NAMES, OUTSIDE_KEEPERS, SECTIONS } from './categories.ts'
import { ADDRESS_LIMIT, ANSWER_LIMIT, HAZARD_STATUSES, SENT_WORDS_LIMIT, VIAS, WORDS_LIMIT } from './limits.ts'

export const HazardStatus = z.enum(HAZARD_STATUSES)
export type HazardStatus = z.infer<typeof HazardStatus>

/** Who works on it. `outside` is told by telephone and does not read here. */
export const Assignee = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('section'), section: z.enum(SECTIONS) }),
  z.object({ kind: z.literal('association'), areaId: Id }),
  z.object({ kind: z.literal('outside'), keeper: z.enum(OUTSIDE_KEEPERS) }),
])
export type Assignee = z.infer<typeof Assignee>

/** How the district was found: a polygon, the nearest known point, the reporter's own district, or an officer said so. */
const PlacedBy = z.enum(['polygon', 'point', 'home', 'office'])

/**
 * A hazard report (危険個所の通報). One that says the same as another is merged into it, which is only a pointer: `mergedInto`
 * names the other one, `rootId` the one at the end of that way (its own id where it is not merged). Followers, pictures and
 * events stay where they were; whoever reads a report reads those of all reports with its `rootId`. So undoing loses nothing.
 */
export const Hazard = z.object({
  id: Id,
  /** Said on the telephone: month, day and four digits, `1121-4832`. Nearly always one of a kind; never used to look up. */
  number: z.string().regex(/^\d{4}-\d{4}$/),
  /** Counts every change; who changes it says which one they saw. It is also the number of its last event. */
  version: z.number().int().positive(),
  category: z.enum(CATEGORY_NAMES),
  /** The answer to the category's question; null: not answered. */
  option: z.string().max(20).nullable(),
  /** As the reporter wrote it: for the office alone. A character is at most two UTF-16 units. */
  words: z.string().max(2 * SENT_WORDS_LIMIT),
  /** As it stands in the open, checked by an officer; null: nothing of it does. */
  publicWords: z.string().max(WORDS_LIMIT).nullable(),
  position: Position.nullable(),
  /** The cell of the grid the position lies in (near.ts); null without a position. */
  cell: z.string().max(24).nullable(),
  /** Written by hand where there is no position, or beside it. */
  address: z.string().max(ADDRESS_LIMIT),
  districtId: Id.nullable(),
  placedBy: PlacedBy,
  /** From the city down: the district, and the association while it is the one that works on it. */
  scopeIds: z.array(Id).min(1),
  status: HazardStatus,
  /** What it was before it was merged; null while it is not. */
  statusBefore: HazardStatus.nullable(),
  mergedInto: Id.nullable(),
  rootId: Id,
  assignee: Assignee.nullable(),
  /** Why it is declined, as everybody may read. */
  reason: z.string().max(ANSWER_LIMIT).nullable(),
  via: z.enum(VIAS),
  /** The resident who told, or the officer who wrote down what they were told. Null for another program, and after they left. */
  by: LineUserId.nullable(),
  /** The program behind Open311 that sent it. */
  clientId: Id.nullable(),
  /** A link to a picture at an allowed host, from another program; never fetched by us, shown to the office. */
  mediaUrl: z.string().max(500).nullable(),
  language: Language,
  /** When an officer approved it for the open; null: it is not there. */
  publishedAt: Instant.nullable(),
  /** Whether its place is shown only to some 100 m. */
  rounded: z.boolean(),
  /** Of this report alone, the reporter among them. */
  followerCount: z.number().int().nonnegative(),
  openedAt: Instant,
  updatedAt: Instant,
  /** When the office first said or did something that the reporter sees. */
  answeredAt: Instant.nullable(),
  /** Whether the office still owes an answer: since it came in, or since its reporter opened it again. */
  awaitsAnswer: z.boolean(),
  /** When it was last resolved or declined; null while it is open. */
  closedAt: Instant.nullable(),
  /** By which day the office wants to have answered it. */
  dueOn: Day,
})
export type Hazard = z.infer<typeof Hazard>

/** Where a report stands in the tree. */
export const placeOf = ({ scopeIds }: Pick<Hazard, 'scopeIds'>) => ({
  id: scopeIds.at(-1) ?? '',
  ancestorIds: scopeIds.slice(0, -1),
})

/** What happened to a report, in the order it happened. */
export const EVENT_KINDS = [
  'filed',
  'added',
  'picture',
  'status',
  'answer',
  'note',
  'assigned',
  'placed',
  'published',
  'unpublished',
  'merged',
  'unmerged',
  'tookIn',
  'gaveBack',
  'reopened',
  'stillThere',
  'allRight',
] as const

/** One line of a report's history; it is never changed, but for when it was told. */
export const HazardEvent = z.object({
  /** The report's id and the event's number, so that a second write of the same fails. */
  id: z.string().max(80),
  hazardId: Id,
  number: z.number().int().positive(),
  kind: z.enum(EVENT_KINDS),
  at: Instant,
  from: z.enum(['reporter', 'follower', 'office', 'client', 'system']),
  by: LineUserId.nullable(),
  /** What was said: an answer, a note, a reason, why it is open again. */
  text: z.string().max(ANSWER_LIMIT),
  /** Of `status`, `merged`, `unmerged`, `reopened`: what it is from now on. */
  status: HazardStatus.nullable(),
  /** The other report of a merge. */
  otherId: Id.nullable(),
  assignee: Assignee.nullable(),
  /** Whether the reporter and the followers see it. */
  isPublic: z.boolean(),
  /**
   * Whether it is still to be told in LINE: `waits` until the news run of an hour takes it; `taken` afterwards; `no` for what
   * is not told (answering/).
   */
  news: z.enum(['no', 'waits', 'taken']),
  /** The earliest instant of its news run; null for what is not told. */
  newsAt: Instant.nullable(),
})
export type HazardEvent = z.infer<typeof HazardEvent>

/** Somebody who hears of a report. One document each, so that following twice changes nothing. */
export const Follow = z.object({
  /** `followId`. */
  id: z.string().max(110),
  hazardId: Id,
  lineUserId: LineUserId,
  as: z.enum(['reporter', 'follower']),
  since: Instant,
})
export type Follow = z.infer<typeof Follow>

/** The ways in which residents tell for themselves. An officer writes down what they were told by `phone`. */
export const OWN_VIAS = ['chat', 'page'] as const satisfies readonly Hazard['via'][]

/** Whether this person told of it for themselves; an officer who wrote down what they were told did not. */
export const isReporter = ({ by, via }: Pick<Hazard, 'by' | 'via'>, lineUserId: string): boolean =>
  by === lineUserId && OWN_VIAS.some((own) => own === via)

export const followId = (hazardId: string, lineUserId: string): string => `${hazardId}_${lineUserId}`
export const eventId = (hazardId: string, number: number): string => `${hazardId}_${String(number).padStart(4, '0')}`

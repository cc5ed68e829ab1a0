import { z } from 'zod'
import { Conflict } from '../platform/failures.ts'
import { Day, Id, Instant, LineUserId } from '../platform/values.ts'
import { CATEGORIES } from './category.ts'

export const Category = z.enum(CATEGORIES)
export type Category = z.infer<typeof Category>

export const CIRCULAR_STATUSES = ['draft', 'awaitingApproval', 'scheduled', 'sending', 'sent', 'withdrawn'] as const
export const CircularStatus = z.enum(CIRCULAR_STATUSES)
export type CircularStatus = z.infer<typeof CircularStatus>

/**
 * The most UTF-16 units one character may have: a family of four with skin colours has 19. Without it a page of marks piled
 * on one letter would count as one character, and LINE, which counts units, would refuse the message.
 */
export const UNITS_A_CHARACTER = 20

/** A text character by character as people count them, so that 𠮷 and an emoji are one each. */
export const charactersOf = (text: string): string[] =>
  [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment)

/** Every document read passes here too, so a text that is short by any count is not cut into characters. */
const isAtMost = (text: string, limit: number): boolean =>
  text.length <= limit || (text.length <= limit * UNITS_A_CHARACTER && charactersOf(text).length <= limit)

const atMost = (limit: number, code: string) => z.string().refine((text) => isAtMost(text, limit), code)

/** Whether anything is to be seen: blanks, joiners and direction marks alone are as good as nothing. */
const isVisible = (text: string): boolean => /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(text)

export const TITLE_LIMIT = 60
export const TEXT_LIMIT = 5000
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

/** What an officer writes. */
export const CircularContent = z.object({
  title: z.string().trim().refine(isVisible, 'title-missing').pipe(atMost(TITLE_LIMIT, 'title-too-long')),
  text: z.string().trim().pipe(atMost(TEXT_LIMIT, 'text-too-long')),
  category: Category,
  /** The day until which households are asked to confirm (Japan time). */
  confirmBy: Day.nullable(),
})
export type CircularContent = z.infer<typeof CircularContent>

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
  status: CircularStatus,
  /** Rises with every change, so that what is sent is what was looked at. */
  version: z.number().int().positive(),
  createdBy: LineUserId,
  createdAt: Instant,
  updatedAt: Instant,
  publishedAt: Instant.nullable(),
  publishedBy: LineUserId.nullable(),
  deliveryId: Id.nullable(),
  withdrawn: z.object({ at: Instant, by: LineUserId, reason: z.string().max(200) }).nullable(),
})
export type Circular = z.infer<typeof Circular>

/** Residents see what was handed out, and what was taken back (the page says so); drafts do not exist for them. */
export const RESIDENT_STATUSES: CircularStatus[] = ['sending', 'sent', 'withdrawn']

/** Where the sender stands in the tree. */
export const senderPlace = ({ senderAreaId, senderPath }: Pick<Circular, 'senderAreaId' | 'senderPath'>) => ({
  id: senderAreaId,
  ancestorIds: senderPath.slice(0, -1),
})

const changeable = (circular: Circular): void => {
  if (circular.status !== 'draft') throw new Conflict('circular-already-sent')
}

/** A draft with other words, pictures or audience. @throws Conflict once it is on its way */
export const edit = (
  circular: Circular,
  change: Partial<
    Pick<Circular, 'title' | 'text' | 'category' | 'confirmBy' | 'audience' | 'audiencePath' | 'pictures'>
  >,
  at: string,
): Circular => {
  changeable(circular)
  return { ...circular, ...change, version: circular.version + 1, updatedAt: at }
}

/** draft → sending. @throws Conflict when it is not a draft, Invalid is the caller's affair */
export const publish = (circular: Circular, by: { lineUserId: string; at: string; deliveryId: string }): Circular => {
  changeable(circular)
  return {
    ...circular,
    status: 'sending',
    publishedAt: by.at,
    publishedBy: by.lineUserId,
    deliveryId: by.deliveryId,
    updatedAt: by.at,
  }
}

/** sending → sent, when the last batch is settled. Anything else stays as it is (the news may come late or twice). */
export const finishSending = (circular: Circular): Circular =>
  circular.status === 'sending' ? { ...circular, status: 'sent' } : circular

/** sending | sent → withdrawn: nothing more goes out and the page says so. @throws Conflict for a draft */
export const withdraw = (circular: Circular, by: { lineUserId: string; at: string; reason: string }): Circular => {
  if (circular.status === 'withdrawn') return circular
  if (circular.status !== 'sending' && circular.status !== 'sent') throw new Conflict('circular-not-sent-yet')
  return {
    ...circular,
    status: 'withdrawn',
    withdrawn: { at: by.at, by: by.lineUserId, reason: by.reason },
    updatedAt: by.at,
  }
}

import { Timestamp } from 'firebase-admin/firestore'
import { z } from 'zod'
import { Position } from '../../../areas/area.ts'
import { Id, MessageId } from '../../../platform/values.ts'
import { CATEGORY_NAMES, HAZARD_CATEGORIES, type HazardCategory, outsideKeeperOf } from '../../categories.ts'
import { ADDRESS_LIMIT, PICTURE_LIMIT, WORDS_LIMIT } from '../../limits.ts'

/** What is asked, in this order; what somebody has told of their own accord is not asked any more. */
const STEPS = ['category', 'question', 'outside', 'picture', 'place', 'near', 'words'] as const
export type Step = (typeof STEPS)[number]

/** More messages than anybody writes for one report, and than are being handled at the same time. */
const TAKEN_LIMIT = 30

/** Pictures sent together: which of them have come, and where in the report's order they begin. */
const PictureSet = z.object({
  id: z.string().max(100),
  total: z.number().int().positive(),
  seen: z.array(z.number().int().positive()).max(100),
  base: z.number().int().nonnegative(),
  /** The one that came last: it is answered, and no other, also when an event is handled twice. Null while some are missing. */
  last: z.number().int().positive().nullable(),
})

/**
 * A report that is being told in the chat; its id becomes the report's key. `offered`: a picture came without a report, and we have
 * asked whether it is for one. The others are ends, kept for buttons that are tapped late and words that are handled again: `filed`,
 * `cancelled` by whoever told, `notOffered` the no to a picture.
 */
export const Draft = z.object({
  id: Id,
  state: z.enum(['offered', 'begun', 'filed', 'cancelled', 'notOffered']),
  /** What needs not be asked any more. */
  answered: z.array(z.enum(STEPS)).max(STEPS.length),
  category: z.enum(CATEGORY_NAMES).nullable(),
  option: z.string().max(20).nullable(),
  pictures: z.array(z.object({ messageId: MessageId, order: z.number().int().nonnegative() })).max(PICTURE_LIMIT),
  sets: z.array(PictureSet).max(5),
  position: Position.nullable(),
  /** The name of the district the position lies in; empty where nobody knows. */
  districtName: z.string(),
  address: z.string().max(ADDRESS_LIMIT),
  words: z.string().max(WORDS_LIMIT),
  /** LINE's ids of the messages whose words were taken, the last at the end: handled again, as after a crash, they change nothing. */
  taken: z.array(MessageId).max(TAKEN_LIMIT).default([]),
  /** The report it has become; null before. */
  hazardId: Id.nullable(),
  /** Twelve hours after it was last touched. */
  expireAt: z.instanceof(Timestamp),
})
export type Draft = z.infer<typeof Draft>
/** A draft without what the store adds. */
export type Told = Omit<Draft, 'expireAt'>

export const freshDraft = (id: string, state: 'offered' | 'begun' = 'begun'): Told => ({
  id,
  state,
  answered: [],
  category: null,
  option: null,
  pictures: [],
  sets: [],
  position: null,
  districtName: '',
  address: '',
  words: '',
  taken: [],
  hazardId: null,
})

/** Whether a message's words are in the report already, or have ended it. */
export const isTaken = ({ taken }: Pick<Told, 'taken'>, messageId: string | null): boolean =>
  messageId !== null && taken.includes(messageId)

/** Notes that a message's words are taken. */
export const withTaken = <T extends Told>(told: T, messageId: string | null): T =>
  messageId === null || isTaken(told, messageId)
    ? told
    : { ...told, taken: [...told.taken, messageId].slice(-TAKEN_LIMIT) }

/** Whether a report is still being told, or a picture for one still offered. */
export const isGoingOn = ({ state }: Pick<Told, 'state'>): boolean => state === 'begun' || state === 'offered'

/** Whether a step is asked at all, by what is known so far. */
const applies = (step: Step, { category, option, position }: Told): boolean => {
  switch (step) {
    case 'question':
      return category !== null && HAZARD_CATEGORIES[category].options.length > 0
    case 'outside':
      return category !== null && outsideKeeperOf(category, option) !== null
    case 'near':
      return position !== null
    default:
      return true
  }
}

/** What is asked next; `check` when everything is told. */
export const nextStep = (draft: Told): Step | 'check' =>
  STEPS.find((step) => !draft.answered.includes(step) && applies(step, draft)) ?? 'check'

/** Whether anything was told yet that would be lost by beginning anew. */
export const hasContent = ({ answered, pictures, words }: Told): boolean =>
  answered.length > 0 || pictures.length > 0 || words !== ''

export const withAnswered = <D extends Told>(draft: D, ...steps: Step[]): D => ({
  ...draft,
  answered: STEPS.filter((step) => draft.answered.includes(step) || steps.includes(step)),
})

const withoutAnswered = <D extends Told>(draft: D, ...steps: Step[]): D => ({
  ...draft,
  answered: draft.answered.filter((step) => !steps.includes(step)),
})

/** Another kind has another question, and other reports near by. The same kind again changes nothing. */
export const withCategory = <D extends Told>(draft: D, category: HazardCategory): D =>
  draft.category === category
    ? withAnswered(draft, 'category')
    : withAnswered({ ...withoutAnswered(draft, 'question', 'outside', 'near'), category, option: null }, 'category')

/** An answer that the kind does not know changes nothing. */
export const withOption = <D extends Told>(draft: D, option: string): D => {
  if (!draft.category || !HAZARD_CATEGORIES[draft.category].options.some(({ id }) => id === option)) return draft
  const present = draft.option === option ? draft : { ...withoutAnswered(draft, 'outside'), option }
  return withAnswered(present, 'question')
}

/** A point on the map stands beside an address told before, and is looked around anew. */
export const withPosition = <D extends Told>(draft: D, position: Position, districtName: string): D =>
  withAnswered({ ...withoutAnswered(draft, 'near'), position, districtName }, 'place')

export const withAddress = <D extends Told>(draft: D, address: string): D =>
  withAnswered({ ...draft, address }, 'place')

/** Words come behind those told before; null when that makes too many. */
export const withWords = <D extends Told>(draft: D, more: string): D | null => {
  const words = draft.words === '' ? more : `${draft.words}\n${more}`
  return words.length > WORDS_LIMIT ? null : withAnswered({ ...draft, words }, 'words')
}

/** As it is when a part is to be told again: that part is empty and asked for. */
export const toCorrect = <D extends Told>(draft: D, what: 'category' | 'picture' | 'place' | 'words'): D => {
  switch (what) {
    case 'category':
      return withoutAnswered({ ...draft, category: null, option: null }, 'category', 'question', 'outside', 'near')
    case 'picture':
      return withoutAnswered({ ...draft, pictures: [], sets: [] }, 'picture')
    case 'place':
      return withoutAnswered({ ...draft, position: null, districtName: '', address: '' }, 'place', 'near')
    case 'words':
      return withoutAnswered({ ...draft, words: '' }, 'words')
  }
}

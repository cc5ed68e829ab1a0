import { PICTURE_LIMIT } from '../../limits.ts'
import { type Draft, type Told, withAnswered } from './draft.ts'

/** A picture in the chat. `set`: sent together with others, `index` counted from 1. */
export interface SentPicture {
  messageId: string
  set: { id: string; index: number; total: number } | null
}

/** Sets that are looked at: who sends a sixth one while the first is not complete has long seen an answer. */
const SETS_KEPT = 5

const lastOrder = ({ pictures }: Told): number => Math.max(0, ...pictures.map(({ order }) => order))

type PictureSet = Draft['sets'][number]

const notedIn = (draft: Told, set: NonNullable<SentPicture['set']>): PictureSet => {
  const known = draft.sets.find(({ id }) => id === set.id) ?? { ...set, seen: [], base: lastOrder(draft) }
  return { ...known, seen: [...new Set([...known.seen, set.index])].slice(0, 100) }
}

/**
 * With one more picture, if there is room; of several sent together the first ones by their index, in whatever order they come.
 * @returns `taken`: whether it belongs to the report; `isComplete`: whether all that were sent with it have come
 */
export const withPicture = <D extends Told>(
  draft: D,
  { messageId, set }: SentPicture,
): { draft: D; taken: boolean; isComplete: boolean } => {
  const noted = set && notedIn(draft, set)
  const others = noted ? draft.sets.filter(({ id }) => id !== noted.id).slice(-SETS_KEPT + 1) : draft.sets
  const isComplete = !noted || noted.seen.length >= noted.total
  const present = noted ? { ...draft, sets: [...others, noted] } : draft
  if (draft.pictures.some((picture) => picture.messageId === messageId))
    return { draft: present, taken: true, isComplete }
  const order = noted && set ? noted.base + set.index : lastOrder(draft) + 1
  // Those of the set with a smaller index still come: there must be room for them.
  const before = noted ? draft.pictures.filter((picture) => picture.order <= noted.base).length : draft.pictures.length
  const taken = draft.pictures.length < PICTURE_LIMIT && before + (set?.index ?? 1) <= PICTURE_LIMIT
  const pictures = [...present.pictures, { messageId, order }].toSorted((a, b) => a.order - b.order)
  return { draft: withAnswered(taken ? { ...present, pictures } : present, 'picture'), taken, isComplete }
}

/** Without a picture its sender has taken back. */
export const withoutPicture = <D extends Told>(draft: D, messageId: string): D => ({
  ...draft,
  pictures: draft.pictures.filter((picture) => picture.messageId !== messageId),
})

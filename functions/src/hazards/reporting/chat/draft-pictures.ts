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
  const known = draft.sets.find(({ id }) => id === set.id) ?? {
    id: set.id,
    total: set.total,
    seen: [],
    base: lastOrder(draft),
    last: null,
  }
  const seen = [...new Set([...known.seen, set.index])].slice(0, 100)
  return { ...known, seen, last: known.last ?? (seen.length >= known.total ? set.index : null) }
}

/**
 * With one more picture, if there is room; of several sent together the first ones by their index, in whatever order they come.
 * @returns `isLast`: whether all that were sent with it have come, this one last; `isFull`: whether there was no room for one of them
 */
export const withPicture = <D extends Told>(
  draft: D,
  { messageId, set }: SentPicture,
): { draft: D; isLast: boolean; isFull: boolean } => {
  const noted = set && notedIn(draft, set)
  const others = noted ? draft.sets.filter(({ id }) => id !== noted.id).slice(-SETS_KEPT + 1) : draft.sets
  const present = withAnswered(noted ? { ...draft, sets: [...others, noted] } : draft, 'picture')
  const pictures = withOneMore(present.pictures, {
    messageId,
    order: noted && set ? noted.base + set.index : lastOrder(draft) + 1,
    // Those of the set with a smaller index may still come: there must be room for them.
    place: noted && set ? draft.pictures.filter(({ order }) => order <= noted.base).length + set.index : 1,
  })
  const ofSet = noted ? pictures.filter(({ order }) => order > noted.base && order <= noted.base + noted.total) : []
  return {
    draft: { ...present, pictures },
    isLast: !noted || noted.last === set?.index,
    isFull: noted ? ofSet.length < noted.total : !pictures.some((picture) => picture.messageId === messageId),
  }
}

/** In their order, with one more if it is not there and there is room. */
const withOneMore = (
  pictures: Draft['pictures'],
  { messageId, order, place }: Draft['pictures'][number] & { place: number },
): Draft['pictures'] =>
  pictures.length >= PICTURE_LIMIT || place > PICTURE_LIMIT || pictures.some((each) => each.messageId === messageId)
    ? pictures
    : [...pictures, { messageId, order }].toSorted((a, b) => a.order - b.order)

/** Without a picture its sender has taken back. */
export const withoutPicture = <D extends Told>(draft: D, messageId: string): D => ({
  ...draft,
  pictures: draft.pictures.filter((picture) => picture.messageId !== messageId),
})

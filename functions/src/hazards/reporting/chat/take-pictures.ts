import type { LineMessage } from '../../../deliveries/delivery.ts'
import { postbackAction, textMessage } from '../../../line/blocks/message.ts'
import type { Postback } from '../../../line/blocks/postback.ts'
import { read } from '../../../platform/collection.ts'
import type { Resident } from '../../../residents/resident.ts'
import { text } from '../../../texts/texts.ts'
import { hazardIdOf } from '../../hazard-id.ts'
import { noteChatPicture, takeBackPicture } from '../../pictures/chat-pictures.ts'
import { hazards } from '../../store.ts'
import { askNext, type ChatNeeds } from './ask-next.ts'
import { type Draft, freshDraft, isGoingOn, type Told, withTaken } from './draft.ts'
import { type SentPicture, withoutPicture, withPicture } from './draft-pictures.ts'
import { handOutPage, isTakenInChat } from './hand-over.ts'
import { sayDone, sayLate } from './late.ts'
import { plain, type Written } from './start-words.ts'
import { changeDraft, changeOwn, currentDraft, giveUpDraft, touchedWithin } from './store.ts'

/** Pictures that come this soon after one another without a report are offered together. */
const TOGETHER_MINUTES = 10

/**
 * Has a report's pictures fetched. Twice is once; those taken back meanwhile, or more than are taken in a day, belong to it no more.
 * @returns the report, and what is to be said of pictures that were too many; null: nothing
 */
export const fetchPictures = async (
  deps: ChatNeeds,
  { lineUserId, language }: Resident,
  draft: Told,
  pictures = draft.pictures,
): Promise<{ draft: Told; problem: string | null }> => {
  let present = draft
  let problem: string | null = null
  for (const { messageId, order } of pictures) {
    const hazardId = hazardIdOf(lineUserId, draft.id)
    const noted = await noteChatPicture(deps, { hazardId, by: lineUserId, messageId, order })
    if (noted === 'noted' || noted === 'full') continue
    if (noted === 'enough') problem = text(language, 'hazardChat.enoughPictures')
    const own = { lineUserId, draft: draft.id }
    present = (await changeOwn(deps, own, (current) => withoutPicture(current, messageId))) ?? present
  }
  return { draft: present, problem }
}

/** A picture for the report that is being told. Of several sent together the last one to come is answered. */
const addPicture = async (
  deps: ChatNeeds,
  resident: Resident,
  draftId: string,
  picture: SentPicture,
): Promise<LineMessage[]> => {
  const { lineUserId, language } = resident
  const outcome = { isLast: true, isFull: false }
  const changed = await changeOwn(deps, { lineUserId, draft: draftId }, (present) => {
    const { draft, ...rest } = withPicture(present, picture)
    Object.assign(outcome, rest)
    return draft
  })
  if (!changed) return answerPicture(deps, resident, picture)
  const ours = changed.pictures.filter(({ messageId }) => messageId === picture.messageId)
  const { draft, problem } = await fetchPictures(deps, resident, changed, ours)
  if (!outcome.isLast) return []
  const lead = outcome.isFull
    ? text(language, 'hazardChat.fullPictures')
    : text(language, 'hazardChat.gotPictures', { number: draft.pictures.length })
  return askNext(deps, resident, draft, [problem ?? lead])
}

/** A picture without a report: asks whether it is for one, and fetches nothing before the yes. */
const offer = async (deps: ChatNeeds, resident: Resident, picture: SentPicture): Promise<LineMessage[]> => {
  const { lineUserId, language } = resident
  if (!(await isTakenInChat(deps, resident)))
    return picture.set && picture.set.index < picture.set.total ? [] : [handOutPage(deps, language)]
  const id = deps.ids.next()
  const outcome = { isLast: true }
  const offered = await changeDraft(deps, lineUserId, (present) => {
    const goesOn = present?.state === 'offered' && touchedWithin(deps, present, TOGETHER_MINUTES)
    const { draft, isLast } = withPicture<Told>(goesOn ? present : freshDraft(id, 'offered'), picture)
    outcome.isLast = isLast
    return draft
  })
  if (!offered || !outcome.isLast) return []
  const answer = (label: 'yes' | 'no') =>
    postbackAction({
      label: text(language, `hazardChat.${label}`),
      postback: { do: 'hazard.offer', draft: offered.id, messageId: picture.messageId, answer: label },
    })
  return [textMessage(text(language, 'hazardChat.offer'), [answer('yes'), answer('no')])]
}

/** A picture somebody sent in the chat. @returns nothing for one of several whose last one has not come yet */
export const answerPicture = async (
  deps: ChatNeeds,
  resident: Resident,
  picture: SentPicture,
): Promise<LineMessage[]> => {
  const draft = await currentDraft(deps, resident.lineUserId)
  return draft ? addPicture(deps, resident, draft.id, picture) : offer(deps, resident, picture)
}

/** What the report begins with after a yes: all that was offered with the picture, or the picture alone when that has run out. */
const begun = (present: Draft | null, { draft: id, messageId }: { draft: string; messageId: string }): Told | null => {
  // Begun by the same yes, whose handling may have stopped before the pictures were fetched.
  if (present?.id === id && isGoingOn(present)) return { ...present, state: 'begun' }
  // After a no somebody may think better of it; what was given up has lost its photos.
  if (present?.state === 'begun' || (present?.id === id && present.state !== 'notOffered')) return null
  return withPicture(freshDraft(id), { messageId, set: null }).draft
}

/** 「この写真で知らせますか」 */
export const answerOffer = async (
  deps: ChatNeeds,
  resident: Resident,
  offered: Extract<Postback, { do: 'hazard.offer' }>,
): Promise<LineMessage[]> => {
  const { lineUserId } = resident
  if (offered.answer === 'no') {
    const current = await currentDraft(deps, lineUserId)
    if (!current) await giveUpDraft(deps, lineUserId, { id: offered.draft, state: 'notOffered' })
    return sayLate(deps, resident, offered.draft, 'notOffered')
  }
  if (!(await isTakenInChat(deps, resident))) return [handOutPage(deps, resident.language)]
  // It has become a report long ago: under the same key the next one would be taken for it.
  const filed = await read(hazards(deps).doc(hazardIdOf(lineUserId, offered.draft)))
  if (filed) return [await sayDone(deps, resident, filed)]
  const draft = await changeDraft(deps, lineUserId, (present) => begun(present, offered))
  if (!draft) return sayLate(deps, resident, offered.draft)
  const fetched = await fetchPictures(deps, resident, draft)
  return askNext(deps, resident, fetched.draft, [fetched.problem])
}

/** 「はい」 or 「いいえ」 to an offered picture, written instead of tapped. @returns null for anything else */
export const answerOfferInWords = async (
  deps: ChatNeeds,
  resident: Resident,
  { text: written, messageId: from }: Written,
): Promise<LineMessage[] | null> => {
  const { lineUserId, language } = resident
  const answer = (['yes', 'no'] as const).find((each) => plain(text(language, `hazardChat.${each}`)) === plain(written))
  if (!answer) return null
  const draft = await changeDraft(deps, lineUserId, (present) =>
    present?.state === 'offered' ? withTaken(present, from) : null,
  )
  const messageId = draft?.pictures.at(-1)?.messageId
  return draft && messageId
    ? answerOffer(deps, resident, { do: 'hazard.offer', draft: draft.id, messageId, answer })
    : null
}

/** `unsend`: a message was taken back. If it was a picture it is taken out of the report, whatever has become of that. */
export const unsendPicture = async (
  deps: ChatNeeds,
  { lineUserId, messageId }: { lineUserId: string; messageId: string },
): Promise<void> => {
  await changeDraft(deps, lineUserId, (present) =>
    present?.pictures.some((picture) => picture.messageId === messageId) ? withoutPicture(present, messageId) : null,
  )
  await takeBackPicture(deps, { messageId, by: lineUserId })
}

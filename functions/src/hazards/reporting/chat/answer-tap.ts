import type { LineMessage } from '../../../deliveries/delivery.ts'
import { textMessage } from '../../../line/blocks/message.ts'
import type { Postback } from '../../../line/blocks/postback.ts'
import type { Resident } from '../../../residents/resident.ts'
import { failureText, text } from '../../../texts/texts.ts'
import type { HazardCategory } from '../../categories.ts'
import { takeBackPicture } from '../../pictures/chat-pictures.ts'
import { hazardSettings } from '../../settings/store.ts'
import { askNext, type ChatNeeds } from './ask-next.ts'
import { beginAnew, beginHazard, startButton } from './begin.ts'
import { askCorrect } from './check.ts'
import { type Draft, type Told, toCorrect, withAnswered, withCategory, withOption } from './draft.ts'
import { isTakenInChat } from './hand-over.ts'
import { sayDone, sayLate } from './late.ts'
import { urgentNow } from './questions.ts'
import { followInstead, sendReport } from './send-report.ts'
import { changeOwn, currentDraft, giveUpDraft, settleDraft } from './store.ts'
import { answerOffer } from './take-pictures.ts'
import { throwAwayTold } from './throw-away-told.ts'

/** A tap on the way to a report. What follows on the news of one is answering/'s. */
export type ReportPostback = Exclude<Extract<Postback, { do: `hazard.${string}` }>, { do: 'hazard.after' }>

/** Changes the report a button belongs to and asks what comes next; of an older report nothing is changed. */
const change = async (
  deps: ChatNeeds,
  resident: Resident,
  { draft, by, lead }: { draft: string; by: (present: Draft) => Told; lead?: (draft: Told) => string | null },
): Promise<LineMessage[]> => {
  const changed = await changeOwn(deps, { lineUserId: resident.lineUserId, draft }, by)
  return changed ? askNext(deps, resident, changed, [lead?.(changed) ?? null]) : sayLate(deps, resident, draft)
}

const chooseCategory = async (
  deps: ChatNeeds,
  resident: Resident,
  { draft, category }: { draft: string; category: HazardCategory },
): Promise<LineMessage[]> => {
  const { retired } = await hazardSettings(deps)
  if (!retired.includes(category)) return change(deps, resident, { draft, by: (d) => withCategory(d, category) })
  const lead = failureText(resident.language, 'hazard-category-retired')
  return change(deps, resident, { draft, by: (present) => present, lead: () => lead })
}

/** Pictures that are to be sent anew are taken away at once. */
const correct = async (
  deps: ChatNeeds,
  resident: Resident,
  { draft: id, what }: Extract<Postback, { do: 'hazard.correct' }>,
): Promise<LineMessage[]> => {
  const draft = await currentDraft(deps, resident.lineUserId)
  if (draft?.id !== id) return sayLate(deps, resident, id)
  // Where the chat takes no reports any more, it is put right on the page.
  if (!(await isTakenInChat(deps, resident))) return askNext(deps, resident, draft)
  if (!what) {
    const question = askCorrect(resident.language, draft)
    return [textMessage(question.text, question.actions)]
  }
  if (what === 'picture')
    for (const { messageId } of draft.pictures) await takeBackPicture(deps, { messageId, by: resident.lineUserId })
  return change(deps, resident, { draft: id, by: (present) => toCorrect(present, what) })
}

/** 「やめる」: nothing stays of it, photos neither. */
const cancel = async (deps: ChatNeeds, resident: Resident, id: string): Promise<LineMessage[]> => {
  const { lineUserId, language } = resident
  if ((await currentDraft(deps, lineUserId))?.id !== id) return sayLate(deps, resident, id, 'cancelled')
  const filed = await throwAwayTold(deps, lineUserId, id)
  if (filed) {
    await settleDraft(deps, lineUserId, { draft: id, hazardId: filed.id })
    return [await sayDone(deps, resident, filed)]
  }
  await giveUpDraft(deps, lineUserId, { id, state: 'cancelled' })
  return [textMessage(text(language, 'hazardChat.cancelled'), [startButton(language)])]
}

/** A tap on the way to a report. Any of them may come late, twice, or from an older report. */
export const answerHazardTap = async (
  deps: ChatNeeds,
  resident: Resident,
  postback: ReportPostback,
): Promise<LineMessage[]> => {
  switch (postback.do) {
    case 'hazard.start':
      return beginHazard(deps, resident)
    case 'hazard.anew':
      return beginAnew(deps, resident, postback.draft)
    case 'hazard.offer':
      return answerOffer(deps, resident, postback)
    case 'hazard.goOn':
      return change(deps, resident, { draft: postback.draft, by: (draft) => draft })
    case 'hazard.category':
      return chooseCategory(deps, resident, postback)
    case 'hazard.option':
      return change(deps, resident, {
        draft: postback.draft,
        by: (draft) => withOption(draft, postback.option),
        lead: (draft) => urgentNow(resident.language, draft),
      })
    case 'hazard.pass':
      return change(deps, resident, { draft: postback.draft, by: (draft) => withAnswered(draft, postback.step) })
    case 'hazard.correct':
      return correct(deps, resident, postback)
    case 'hazard.follow':
      return followInstead(deps, resident, postback)
    case 'hazard.send':
      return sendReport(deps, resident, postback.draft)
    case 'hazard.cancel':
      return cancel(deps, resident, postback.draft)
  }
}

import type { LineMessage } from '../../../deliveries/delivery.ts'
import { postbackAction, textMessage } from '../../../line/blocks/message.ts'
import type { Language } from '../../../platform/language.ts'
import type { Resident } from '../../../residents/resident.ts'
import { text } from '../../../texts/texts.ts'
import { askNext, type ChatNeeds } from './ask-next.ts'
import { freshDraft, hasContent, type Told } from './draft.ts'
import { handOutPage, handOver, isTakenInChat } from './hand-over.ts'
import { changeDraft, currentDraft } from './store.ts'
import { throwAwayTold } from './throw-away-told.ts'

export const startButton = (language: Language) =>
  postbackAction({ label: text(language, 'hazardChat.start'), postback: { do: 'hazard.start' } })

/** Whether to go on with a report that was begun. */
export const resumeButtons = (language: Language, { id: draft }: Pick<Told, 'id'>) => [
  postbackAction({ label: text(language, 'hazardChat.goOn'), postback: { do: 'hazard.goOn', draft } }),
  postbackAction({ label: text(language, 'hazardChat.anew'), postback: { do: 'hazard.anew', draft } }),
]

const askResume = (language: Language, draft: Told): LineMessage =>
  textMessage(
    `${text(language, 'hazardChat.urgent')}\n\n${text(language, 'hazardChat.askResume')}`,
    resumeButtons(language, draft),
  )

/** The page alone; for who has told part of a report in the chat before, with that. */
const beginOnPage = async (deps: ChatNeeds, { lineUserId, language }: Resident): Promise<LineMessage[]> => {
  const draft = await currentDraft(deps, lineUserId)
  if (!draft || !hasContent(draft)) return [handOutPage(deps, language)]
  return [handOver(deps, language, { draft: draft.id, lead: text(language, 'hazardChat.urgent') })]
}

/** 「危険を知らせる」: begins a report; who has told part of one is asked whether to go on with it. */
export const beginHazard = async (deps: ChatNeeds, resident: Resident): Promise<LineMessage[]> => {
  if (!(await isTakenInChat(deps, resident))) return beginOnPage(deps, resident)
  const id = deps.ids.next()
  const draft = await changeDraft(deps, resident.lineUserId, (present) =>
    present?.state === 'begun' ? present : freshDraft(id),
  )
  if (!draft) return []
  return hasContent(draft) ? [askResume(resident.language, draft)] : askNext(deps, resident, draft)
}

/** 「はじめから」: a new report instead of this one, whose photos go. Of an older button's report nothing is changed. */
export const beginAnew = async (deps: ChatNeeds, resident: Resident, draftId: string): Promise<LineMessage[]> => {
  const id = deps.ids.next()
  const { lineUserId } = resident
  if ((await currentDraft(deps, lineUserId))?.id === draftId) await throwAwayTold(deps, lineUserId, draftId)
  await changeDraft(deps, lineUserId, (present) =>
    present?.state === 'begun' && present.id === draftId ? { ...freshDraft(id), taken: present.taken } : null,
  )
  return beginHazard(deps, resident)
}

import { settledPolicy } from '../../../areas/settle-policy.ts'
import { areasById } from '../../../areas/store.ts'
import type { LineMessage } from '../../../deliveries/delivery.ts'
import type { Deps } from '../../../deps.ts'
import { pageAction, postbackAction, textMessage } from '../../../line/blocks/message.ts'
import type { Language } from '../../../platform/language.ts'
import { areasOf, type Resident } from '../../../residents/resident.ts'
import { text } from '../../../texts/texts.ts'
import { askNext, type ChatNeeds } from './ask-next.ts'
import { freshDraft, hasContent, type Told } from './draft.ts'
import { changeDraft } from './store.ts'

/** Whether where somebody lives takes reports in the chat; elsewhere it only hands out the page. */
export const isTakenInChat = async (deps: Pick<Deps, 'db'>, resident: Resident): Promise<boolean> =>
  settledPolicy(await areasById(deps, areasOf(resident))).policy.hazardChat

/** The way to the page, with what comes before everything. */
export const handOutPage = ({ config }: Pick<Deps, 'config'>, language: Language): LineMessage =>
  textMessage(`${text(language, 'hazardChat.urgent')}\n\n${text(language, 'hazardChat.page')}`, [
    pageAction({ label: text(language, 'hazardChat.openPage'), liffId: config.line.liffId, path: '/r/hazards/new' }),
  ])

export const startButton = (language: Language) =>
  postbackAction({ label: text(language, 'hazardChat.start'), postback: { do: 'hazard.start' } })

const askResume = (language: Language, { id: draft }: Told): LineMessage =>
  textMessage(`${text(language, 'hazardChat.urgent')}\n\n${text(language, 'hazardChat.askResume')}`, [
    postbackAction({ label: text(language, 'hazardChat.goOn'), postback: { do: 'hazard.goOn', draft } }),
    postbackAction({ label: text(language, 'hazardChat.anew'), postback: { do: 'hazard.anew', draft } }),
  ])

/** 「危険を知らせる」: begins a report; who has told part of one is asked whether to go on with it. */
export const beginHazard = async (deps: ChatNeeds, resident: Resident): Promise<LineMessage[]> => {
  if (!(await isTakenInChat(deps, resident))) return [handOutPage(deps, resident.language)]
  const id = deps.ids.next()
  const draft = await changeDraft(deps, resident.lineUserId, (present) =>
    present?.state === 'begun' ? present : freshDraft(id),
  )
  if (!draft) return []
  return hasContent(draft) ? [askResume(resident.language, draft)] : askNext(deps, resident, draft)
}

/** 「はじめから」: a new report instead of this one. Of an older button's report nothing is changed. */
export const beginAnew = async (deps: ChatNeeds, resident: Resident, draftId: string): Promise<LineMessage[]> => {
  const id = deps.ids.next()
  await changeDraft(deps, resident.lineUserId, (present) =>
    present?.state === 'begun' && present.id === draftId ? freshDraft(id) : null,
  )
  return beginHazard(deps, resident)
}

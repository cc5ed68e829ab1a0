import type { LineMessage } from '../../../deliveries/delivery.ts'
import { textMessage } from '../../../line/blocks/message.ts'
import { read } from '../../../platform/collection.ts'
import type { Resident } from '../../../residents/resident.ts'
import { text } from '../../../texts/texts.ts'
import { outsideKeeperOf } from '../../categories.ts'
import { type Hazard, isReporter } from '../../hazard.ts'
import type { ContactView } from '../../hazard-view.ts'
import { hazardSettings } from '../../settings/store.ts'
import { hazards } from '../../store.ts'
import { keeperHint } from '../after-telling.ts'
import { contactViews } from '../category-view.ts'
import { askNext, type ChatNeeds } from './ask-next.ts'
import { startButton } from './begin.ts'
import { doneMessage } from './done-bubble.ts'
import { isGoingOn, isTaken } from './draft.ts'
import type { Written } from './start-words.ts'
import { findDraft } from './store.ts'

const contactFor = async (deps: ChatNeeds, { language }: Resident, hazard: Hazard): Promise<ContactView | null> => {
  const outside = outsideKeeperOf(hazard.category, hazard.option)
  if (!outside) return null
  return contactViews(language, await hazardSettings(deps)).find(({ keeper }) => keeper === outside) ?? null
}

/** Says that a report is filed, or that somebody hears of one from now on. @param hint more to be said; null: nothing */
export const sayDone = async (
  deps: ChatNeeds,
  resident: Resident,
  hazard: Hazard,
  hint: string | null = isReporter(hazard, resident.lineUserId) ? keeperHint(resident.language, hazard) : null,
): Promise<LineMessage> => {
  const what = isReporter(hazard, resident.lineUserId) ? 'filed' : 'followed'
  const contact = what === 'filed' ? await contactFor(deps, resident, hazard) : null
  return doneMessage(resident.language, deps.config.line.liffId, { hazard, what, contact, hint })
}

/**
 * Answers a button of a report that is not being told any more: what has become of it, or what is asked now.
 * @param otherwise what to say when there is neither
 */
export const sayLate = async (
  deps: ChatNeeds,
  resident: Resident,
  draftId: string,
  otherwise: 'stale' | 'cancelled' | 'notOffered' = 'stale',
): Promise<LineMessage[]> => {
  const { language } = resident
  const draft = await findDraft(deps, resident.lineUserId)
  if (draft?.state === 'begun') return askNext(deps, resident, draft, [text(language, 'hazardChat.stale')])
  const own = draft?.id === draftId ? draft : null
  const hazard = own?.hazardId ? await read(hazards(deps).doc(own.hazardId)) : null
  if (hazard) return [await sayDone(deps, resident, hazard)]
  const said = own?.state === 'cancelled' || own?.state === 'notOffered' ? own.state : otherwise
  return [textMessage(text(language, `hazardChat.${said}`), [startButton(language)])]
}

/** Words that have ended a report (「送る」「やめる」), handled again as after a crash: what became of it. @returns null for any others */
export const answerWordsAgain = async (
  deps: ChatNeeds,
  resident: Resident,
  { messageId }: Written,
): Promise<LineMessage[] | null> => {
  const draft = await findDraft(deps, resident.lineUserId)
  return draft && !isGoingOn(draft) && isTaken(draft, messageId) ? sayLate(deps, resident, draft.id) : null
}

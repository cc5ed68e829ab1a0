import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import { answerAfter } from '../hazards/answering/answer-after.ts'
import { answerHazardTap, type ReportPostback } from '../hazards/reporting/chat/answer-tap.ts'
import { isStartWord } from '../hazards/reporting/chat/start-words.ts'
import type { Language } from '../platform/language.ts'
import { currentStep } from '../residents/joining/conversation.ts'
import { beginJoining } from '../residents/joining/join-question.ts'
import { findResident } from '../residents/store.ts'
import { text } from '../texts/texts.ts'
import { languageAt } from './answer-joining.ts'
import { textMessage } from './blocks/message.ts'
import type { Postback } from './blocks/postback.ts'

export type HazardPostback = ReportPostback | Extract<Postback, { do: 'hazard.after' }>

/** Whether a tap belongs to reports. */
export const isHazard = (postback: Postback): postback is HazardPostback => postback.do.startsWith('hazard.')

/** Reports are for those who are registered; whoever is not learns first whom to telephone when it is urgent. */
const askToJoinFirst = async (deps: Deps, lineUserId: string): Promise<LineMessage[]> => {
  const language: Language = languageAt(await currentStep(deps, lineUserId))
  return [textMessage(text(language, 'hazardChat.stranger')), await beginJoining(deps, lineUserId)]
}

/** A tap on a button of a report, or on news of one. */
export const answerHazard = async (
  deps: Deps,
  lineUserId: string,
  postback: HazardPostback,
): Promise<LineMessage[]> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) return askToJoinFirst(deps, lineUserId)
  return postback.do === 'hazard.after'
    ? [await answerAfter(deps, resident, postback)]
    : answerHazardTap(deps, resident, postback)
}

/** 「通報」 or 「危ない」 from somebody not registered. @returns null for any other word */
export const answerStrangersDanger = async (
  deps: Deps,
  lineUserId: string,
  written: string | null,
): Promise<LineMessage[] | null> => (written !== null && isStartWord(written) ? askToJoinFirst(deps, lineUserId) : null)

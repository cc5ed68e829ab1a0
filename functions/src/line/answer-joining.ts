import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import { looksLikeCode } from '../households/invitation-code.ts'
import type { Language } from '../platform/language.ts'
import { currentStep, type Step } from '../residents/joining/conversation.ts'
import * as join from '../residents/joining/join-chat.ts'
import { askAgain, beginJoining } from '../residents/joining/join-question.ts'
import * as place from '../residents/joining/join-without-code.ts'
import { answerMove } from '../residents/joining/move-chat.ts'
import type { AboutPeople } from '../residents/record/about-people.ts'
import type { Postback } from './blocks/postback.ts'
import type { Location } from './event.ts'

export type JoinPostback = Extract<Postback, { do: `join.${string}` }>

/** Whether a tap belongs to joining or moving. */
export const isJoining = (postback: Postback): postback is JoinPostback => postback.do.startsWith('join.')

/** The language chosen on the way to being registered; Japanese before that. */
export const languageAt = (step: Step | null): Language => (step && step.step !== 'language' ? step.language : 'ja')

/** A tap on the way to being registered, or on a question about moving. @param at when it was tapped */
export const answerJoining = async (
  deps: Deps,
  about: AboutPeople,
  { lineUserId, at, postback }: { lineUserId: string; at: string; postback: JoinPostback },
): Promise<LineMessage[]> => {
  switch (postback.do) {
    case 'join.start':
      return [await beginJoining(deps, lineUserId)]
    case 'join.go-on':
      return [await askAgain(deps, lineUserId)]
    case 'join.language':
      return [await join.chooseJoiningLanguage(deps, lineUserId, postback.language)]
    case 'join.without-code':
      return [await place.joinWithoutCode(deps, lineUserId, postback.page)]
    case 'join.place':
      return [await place.lookIntoPlace(deps, { lineUserId, areaId: postback.areaId, page: postback.page })]
    case 'join.area':
      return [await place.settleForPlace(deps, { lineUserId, areaId: postback.areaId, kind: 'association' })]
    case 'join.district':
      return [await place.settleForPlace(deps, { lineUserId, areaId: postback.districtId, kind: 'district' })]
    case 'join.household':
      return join.confirmHousehold(deps, lineUserId, postback.answer)
    case 'join.consent': {
      const { messages, registered } = await join.answerConsent(deps, { lineUserId, answer: postback.answer, at })
      if (registered) await about.onChange(lineUserId)
      return messages
    }
    case 'join.move': {
      const { messages, moved } = await answerMove(deps, { lineUserId, answer: postback.answer, at })
      if (moved) await about.onChange(lineUserId)
      return messages
    }
  }
}

/** Words or a place of somebody on the way: a code, a postal code, where they stand; for all else the question that waits comes again. */
export const answerNewcomer = async (
  deps: Deps,
  lineUserId: string,
  { written, position }: { written: string | null; position: Location | null },
): Promise<LineMessage> => {
  const step = await currentStep(deps, lineUserId)
  const language = languageAt(step)
  if (position) return place.answerPosition(deps, { lineUserId, position, language })
  if (written === null) return askAgain(deps, lineUserId)
  const places = await place.enterPostalCode(deps, { lineUserId, written, language })
  if (places) return places
  if (step?.step === 'code' || looksLikeCode(written))
    return join.enterCode(deps, { lineUserId, typed: written, language })
  return askAgain(deps, lineUserId)
}

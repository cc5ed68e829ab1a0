import { confirmInChat, undoInChat } from '../circulars/chat.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import { looksLikeCode } from '../households/invitation-code.ts'
import { answerInquiryTap, answerInquiryWords, type InquiryPostback } from '../inquiries/ask-chat.ts'
import type { Language } from '../platform/language.ts'
import { dayjs, toInstant } from '../platform/time.ts'
import type { AboutPeople } from '../residents/about-people.ts'
import { restoreResident, suspendResident } from '../residents/change-resident.ts'
import { currentStep, endConversation, type Step } from '../residents/conversation.ts'
import * as join from '../residents/join-chat.ts'
import { welcomeBack } from '../residents/messages.ts'
import type { Resident } from '../residents/resident.ts'
import * as settings from '../residents/settings-chat.ts'
import { findResident } from '../residents/store.ts'
import { sheltersFor, sheltersNear } from '../shelters/find-shelters.ts'
import { shelterAnswer } from '../shelters/messages.ts'
import { answerWords } from './answer-words.ts'
import { type Postback, readPostback } from './blocks/postback.ts'
import type { LineEvent, Location } from './event.ts'
import { enqueueMenuLink } from './menus/link-menu.ts'
import { howTo, notUnderstood } from './messages.ts'
import { askForWords } from './search-messages.ts'

/** What the chat says to an event; an empty list says nothing. @param about what follows from what people do */
export const answerEvent = async (deps: Deps, about: AboutPeople, event: LineEvent): Promise<LineMessage[]> => {
  const { userId } = event.source
  switch (event.type) {
    case 'follow':
      return welcome(deps, userId, happenedAt(event))
    case 'unfollow':
      await suspendResident(deps, { lineUserId: userId, at: happenedAt(event) })
      await endConversation(deps, userId)
      return []
    case 'message':
      return [
        (event.message.location && (await answerPlace(deps, userId, event.message.location))) ??
          (await answerMessage(deps, userId, event.message.text ?? null)),
      ]
    case 'postback':
      return answerPostback(deps, about, {
        lineUserId: userId,
        at: happenedAt(event),
        postback: readPostback(event.postback.data),
      })
  }
}

const happenedAt = ({ timestamp }: LineEvent): string => toInstant(dayjs.utc(timestamp))

const welcome = async (deps: Deps, lineUserId: string, at: string): Promise<LineMessage[]> => {
  const resident = await restoreResident(deps, { lineUserId, at })
  if (!resident) return [await join.askAgain(deps, lineUserId)]
  // Blocked again since: there is nobody to welcome.
  if (resident.status === 'blocked') return []
  await enqueueMenuLink(deps, lineUserId)
  return [welcomeBack(resident.language, deps.config.line.liffId)]
}

/** The language chosen on the way to being registered; Japanese before that. */
const languageAt = (step: Step | null): Language => (step && step.step !== 'language' ? step.language : 'ja')

const answerHelp = async (deps: Deps, lineUserId: string): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  return howTo(resident?.language ?? languageAt(await currentStep(deps, lineUserId)), deps.config.line.liffId)
}

/** Asking is for those who are registered: the question goes to the officers of where they live. */
const answerInquiry = async (deps: Deps, lineUserId: string, postback: InquiryPostback): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  return resident ? answerInquiryTap(deps, resident, postback) : join.beginJoining(deps, lineUserId)
}

/** Words of somebody registered: what a question waits for, or what they look for. */
const answerResident = async (deps: Deps, resident: Resident, written: string | null): Promise<LineMessage> => {
  if (written === null) return notUnderstood(resident.language, deps.config.line.liffId)
  return (await answerInquiryWords(deps, resident, written)) ?? answerWords(deps, resident, written)
}

/** Where somebody registered stands: the shelters around it. Null for anybody else. */
const answerPlace = async (deps: Deps, lineUserId: string, at: Location): Promise<LineMessage | null> => {
  const resident = await findResident(deps, lineUserId)
  return resident && shelterAnswer(resident.language, deps.config.line.liffId, await sheltersNear(deps, at))
}

/** 「避難所」: those of the own district. */
const answerShelters = async (deps: Deps, lineUserId: string): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  return resident
    ? shelterAnswer(resident.language, deps.config.line.liffId, await sheltersFor(deps, resident))
    : join.beginJoining(deps, lineUserId)
}

const answerMessage = async (deps: Deps, lineUserId: string, written: string | null): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  if (resident) return answerResident(deps, resident, written)
  const step = await currentStep(deps, lineUserId)
  if (written !== null && (step?.step === 'code' || looksLikeCode(written)))
    return join.enterCode(deps, { lineUserId, typed: written, language: languageAt(step) })
  return join.askAgain(deps, lineUserId)
}

const answerPostback = async (
  deps: Deps,
  about: AboutPeople,
  { lineUserId, at, postback }: { lineUserId: string; at: string; postback: Postback | null },
): Promise<LineMessage[]> => {
  if (!postback) return [await answerMessage(deps, lineUserId, null)]
  switch (postback.do) {
    case 'join.start':
      return [await join.beginJoining(deps, lineUserId)]
    case 'join.language':
      return [await join.chooseJoiningLanguage(deps, lineUserId, postback.language)]
    case 'join.without-code':
      return [await join.joinWithoutCode(deps, lineUserId, postback.page)]
    case 'join.household':
      return join.confirmHousehold(deps, lineUserId, postback.answer)
    case 'join.district':
      return [await join.chooseDistrict(deps, lineUserId, postback.districtId)]
    case 'join.consent': {
      const { messages, registered } = await join.answerConsent(deps, { lineUserId, answer: postback.answer, at })
      if (registered) await about.onChange(lineUserId)
      return messages
    }
    case 'circular.confirm':
      return [
        (await confirmInChat(deps, { circularId: postback.circularId, lineUserId })) ??
          (await join.beginJoining(deps, lineUserId)),
      ]
    case 'circular.undo':
      return [
        (await undoInChat(deps, { circularId: postback.circularId, lineUserId, at })) ??
          (await join.beginJoining(deps, lineUserId)),
      ]
    case 'menu.tab':
      return []
    case 'search.ask': {
      const resident = await findResident(deps, lineUserId)
      return [resident ? askForWords(resident.language) : await join.beginJoining(deps, lineUserId)]
    }
    case 'shelters':
      return [await answerShelters(deps, lineUserId)]
    case 'help':
      return [await answerHelp(deps, lineUserId)]
    case 'inquiry.ask':
    case 'inquiry.topic':
    case 'inquiry.send':
    case 'inquiry.rewrite':
    case 'inquiry.cancel':
    case 'inquiry.more':
    case 'inquiry.solved':
      return [await answerInquiry(deps, lineUserId, postback)]
    default: {
      const { message, changed } = await settings.answerSettings(deps, about.forgetters, { lineUserId, postback })
      if (changed) await about.onChange(lineUserId)
      return [message]
    }
  }
}

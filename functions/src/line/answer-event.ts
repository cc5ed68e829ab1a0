import { confirmInChat, undoInChat } from '../circulars/chat.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import { answerHazardOther, answerHazardPlace, answerHazardWords } from '../hazards/reporting/chat/answer-message.ts'
import { beginHazard } from '../hazards/reporting/chat/begin.ts'
import { answerWordsAgain } from '../hazards/reporting/chat/late.ts'
import { isStartWord, type Written } from '../hazards/reporting/chat/start-words.ts'
import { answerOfferInWords, answerPicture, unsendPicture } from '../hazards/reporting/chat/take-pictures.ts'
import { answerInquiryTap, answerInquiryWords, type InquiryPostback } from '../inquiries/ask-chat.ts'
import { dayjs, toInstant } from '../platform/time.ts'
import { restoreResident, suspendResident } from '../residents/change-resident.ts'
import { currentStep, endConversation } from '../residents/joining/conversation.ts'
import { sayRegistered } from '../residents/joining/join-chat.ts'
import { askAgain, beginJoining } from '../residents/joining/join-question.ts'
import { offerMove } from '../residents/joining/move-chat.ts'
import { welcomeBack } from '../residents/messages.ts'
import type { AboutPeople } from '../residents/record/about-people.ts'
import type { Resident } from '../residents/resident.ts'
import * as settings from '../residents/settings/settings-chat.ts'
import { findResident } from '../residents/store.ts'
import { sheltersFor, sheltersNear } from '../shelters/find-shelters.ts'
import { shelterAnswer } from '../shelters/messages.ts'
import { answerHazard, answerStrangersDanger, isHazard } from './answer-hazard.ts'
import { answerJoining, answerNewcomer, isJoining, languageAt } from './answer-joining.ts'
import { answerWords } from './answer-words.ts'
import { type Postback, readPostback } from './blocks/postback.ts'
import type { LineEvent, Location, Message } from './event.ts'
import { enqueueMenuLink } from './menus/link-menu.ts'
import { howTo, notUnderstood } from './messages.ts'
import { askForWords } from './search-messages.ts'
import { whatWaits } from './what-waits.ts'

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
      return answerMessage(deps, userId, event.message)
    case 'unsend':
      await unsendPicture(deps, { lineUserId: userId, messageId: event.unsend.messageId })
      return []
    case 'postback':
      return answerPostback(deps, about, {
        lineUserId: userId,
        at: happenedAt(event),
        postback: readPostback(event.postback.data),
      })
  }
}

/** A tap on a button that is not ours is answered like a message nobody understands. */
const NOTHING_KNOWN: Message = { type: 'unknown', id: null, imageSet: null, location: null }

const happenedAt = ({ timestamp }: LineEvent): string => toInstant(dayjs.utc(timestamp))

const welcome = async (deps: Deps, lineUserId: string, at: string): Promise<LineMessage[]> => {
  const before = await findResident(deps, lineUserId)
  const resident = await restoreResident(deps, { lineUserId, at })
  if (!resident) return [await askAgain(deps, lineUserId)]
  // Blocked again since: there is nobody to welcome.
  if (resident.status === 'blocked') return []
  await enqueueMenuLink(deps, lineUserId)
  // Registered by the page before becoming a friend: they were never away.
  const isFirst = before?.status === 'blocked' && before.statusAt === before.registeredAt
  return [isFirst ? await sayRegistered(deps, resident) : welcomeBack(resident.language, deps.config.line.liffId)]
}

const answerHelp = async (deps: Deps, lineUserId: string): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  return howTo(resident?.language ?? languageAt(await currentStep(deps, lineUserId)), deps.config.line.liffId)
}

/** Asking is for those who are registered: the question goes to the officers of where they live. */
const answerInquiry = async (deps: Deps, lineUserId: string, postback: InquiryPostback): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  return resident ? answerInquiryTap(deps, resident, postback) : beginJoining(deps, lineUserId)
}

/** Words of somebody registered: what a report or a question waits for, what begins a report, or what they look for. */
const answerResidentWords = async (deps: Deps, resident: Resident, said: Written): Promise<LineMessage[]> => {
  const { text: written } = said
  const again = await answerWordsAgain(deps, resident, said)
  if (again) return again
  const waits = await whatWaits(deps, resident.lineUserId)
  const report = waits === 'hazard' ? await answerHazardWords(deps, resident, said) : null
  if (report) return report
  const question = waits === 'inquiry' ? await answerInquiryWords(deps, resident, written) : null
  if (question) return [question]
  const offered = await answerOfferInWords(deps, resident, said)
  if (offered) return offered
  if (isStartWord(written)) return beginHazard(deps, resident)
  return [(await offerMove(deps, resident, written)) ?? (await answerWords(deps, resident, written))]
}

/** Where somebody registered stands: where the danger is they tell of, else the shelters around it. */
const answerPlace = async (deps: Deps, resident: Resident, at: Location): Promise<LineMessage[]> =>
  (await answerHazardPlace(deps, resident, at)) ?? [
    shelterAnswer(resident.language, deps.config.line.liffId, await sheltersNear(deps, at)),
  ]

/** 「避難所」: those of the own district. */
const answerShelters = async (deps: Deps, lineUserId: string): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  return resident
    ? shelterAnswer(resident.language, deps.config.line.liffId, await sheltersFor(deps, resident))
    : beginJoining(deps, lineUserId)
}

/** What somebody registered sends: a picture, a place, words, or something else. */
const answerResident = async (deps: Deps, resident: Resident, message: Message): Promise<LineMessage[]> => {
  const { type, id, imageSet, location, text: written } = message
  if (type === 'image' && id) return answerPicture(deps, resident, { messageId: id, set: imageSet })
  if (location) return answerPlace(deps, resident, location)
  if (written !== undefined) return answerResidentWords(deps, resident, { text: written, messageId: id })
  return (await answerHazardOther(deps, resident)) ?? [notUnderstood(resident.language, deps.config.line.liffId)]
}

const answerMessage = async (deps: Deps, lineUserId: string, message: Message): Promise<LineMessage[]> => {
  const resident = await findResident(deps, lineUserId)
  if (resident) return answerResident(deps, resident, message)
  const written = message.text ?? null
  return (
    (await answerStrangersDanger(deps, lineUserId, written)) ?? [
      await answerNewcomer(deps, lineUserId, { written, position: message.location }),
    ]
  )
}

const answerPostback = async (
  deps: Deps,
  about: AboutPeople,
  { lineUserId, at, postback }: { lineUserId: string; at: string; postback: Postback | null },
): Promise<LineMessage[]> => {
  if (!postback) return answerMessage(deps, lineUserId, NOTHING_KNOWN)
  if (isJoining(postback)) return answerJoining(deps, about, { lineUserId, at, postback })
  if (isHazard(postback)) return answerHazard(deps, lineUserId, postback)
  // The old menu's tile, until the new one is on every phone.
  if (postback.do === 'inquiry.topic' && postback.topic === 'danger')
    return answerHazard(deps, lineUserId, { do: 'hazard.start' })
  switch (postback.do) {
    case 'circular.confirm':
      return [
        (await confirmInChat(deps, { circularId: postback.circularId, lineUserId })) ??
          (await beginJoining(deps, lineUserId)),
      ]
    case 'circular.undo':
      return [
        (await undoInChat(deps, { circularId: postback.circularId, lineUserId, at })) ??
          (await beginJoining(deps, lineUserId)),
      ]
    case 'menu.tab':
      return []
    case 'search.ask': {
      const resident = await findResident(deps, lineUserId)
      return [resident ? askForWords(resident.language) : await beginJoining(deps, lineUserId)]
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

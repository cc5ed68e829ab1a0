import { confirmInChat, undoInChat } from '../circulars/chat.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
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
import { answerJoining, answerNewcomer, isJoining, languageAt } from './answer-joining.ts'
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
        await answerMessage(deps, userId, {
          written: event.message.text ?? null,
          position: event.message.location,
        }),
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

/** Words of somebody registered: what a question waits for, or what they look for. */
const answerResident = async (deps: Deps, resident: Resident, written: string | null): Promise<LineMessage> => {
  if (written === null) return notUnderstood(resident.language, deps.config.line.liffId)
  return (
    (await answerInquiryWords(deps, resident, written)) ??
    (await offerMove(deps, resident, written)) ??
    (await answerWords(deps, resident, written))
  )
}

/** Where somebody registered stands: the shelters around it. */
const answerPlace = async (deps: Deps, { language }: Resident, at: Location): Promise<LineMessage> =>
  shelterAnswer(language, deps.config.line.liffId, await sheltersNear(deps, at))

/** 「避難所」: those of the own district. */
const answerShelters = async (deps: Deps, lineUserId: string): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  return resident
    ? shelterAnswer(resident.language, deps.config.line.liffId, await sheltersFor(deps, resident))
    : beginJoining(deps, lineUserId)
}

const answerMessage = async (
  deps: Deps,
  lineUserId: string,
  { written, position }: { written: string | null; position: Location | null },
): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) return answerNewcomer(deps, lineUserId, { written, position })
  return position ? answerPlace(deps, resident, position) : answerResident(deps, resident, written)
}

const answerPostback = async (
  deps: Deps,
  about: AboutPeople,
  { lineUserId, at, postback }: { lineUserId: string; at: string; postback: Postback | null },
): Promise<LineMessage[]> => {
  if (!postback) return [await answerMessage(deps, lineUserId, { written: null, position: null })]
  if (isJoining(postback)) return answerJoining(deps, about, { lineUserId, at, postback })
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

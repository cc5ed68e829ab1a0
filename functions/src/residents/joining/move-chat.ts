import type { LineMessage } from '../../deliveries/delivery.ts'
import { isMeantAsCode, looksLikeCode } from '../../households/invitation-code.ts'
import { lookUpCode } from '../../households/look-up-code.ts'
import { Conflict } from '../../platform/failures.ts'
import * as say from '../messages.ts'
import type { Resident } from '../resident.ts'
import { findResident } from '../store.ts'
import { currentStep, endConversation } from './conversation.ts'
import { sayRegistered } from './join-chat.ts'
import { answerStale, askAfterConflict, goAndAsk, type JoinNeeds } from './join-question.ts'
import { moveResident } from './move-resident.ts'
import { livesAt, lookAtHome } from './settle.ts'

/** Moving house in the chat: somebody registered writes the code of another household, and is asked. */

/**
 * What somebody registered wrote, if it is a code: whether they move. Null for everything else: they write to look for something,
 * and a word of eight letters is now and then built like a code.
 */
export const offerMove = async (deps: JoinNeeds, resident: Resident, typed: string): Promise<LineMessage | null> => {
  if (!looksLikeCode(typed)) return null
  const { lineUserId, language } = resident
  const answer = await lookUpCode(deps, { typed, lineUserId })
  if (answer.kind !== 'household') return isMeantAsCode(typed) ? say.codeRefused(language, answer.kind) : null
  const home = { kind: 'household' as const, householdId: answer.household.id, code: answer.code }
  try {
    const found = await lookAtHome(deps, { lineUserId, chosen: home })
    if (livesAt(resident, found.home)) return say.alreadyRegistered(language, deps.config.line.liffId)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
  }
  return goAndAsk(deps, lineUserId, { step: 'move', language, home })
}

/** 「はい」 or 「ちがいます」 to the question. @param at when the person tapped @returns what to say, and whether they have moved */
export const answerMove = async (
  deps: JoinNeeds,
  { lineUserId, answer, at }: { lineUserId: string; answer: 'yes' | 'no'; at: string },
): Promise<{ messages: LineMessage[]; moved: boolean }> => {
  const step = await currentStep(deps, lineUserId)
  const known = await findResident(deps, lineUserId)
  if (step?.step !== 'move' || !known) return { messages: await answerStale(deps, lineUserId), moved: false }
  const { home } = step
  const { language } = known
  if (answer === 'no') {
    await endConversation(deps, lineUserId)
    return { messages: [say.notMoved(language, deps.config.line.liffId)], moved: false }
  }
  try {
    const { resident } = await moveResident(deps, { lineUserId, language, home, at })
    await endConversation(deps, lineUserId)
    return { messages: [await sayRegistered(deps, resident)], moved: true }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return { messages: [await askAfterConflict(deps, { lineUserId, step, conflict: error })], moved: false }
  }
}

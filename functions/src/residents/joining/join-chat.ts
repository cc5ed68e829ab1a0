import type { LineMessage } from '../../deliveries/delivery.ts'
import { lookUpCode } from '../../households/look-up-code.ts'
import { getHousehold } from '../../households/store.ts'
import { Conflict } from '../../platform/failures.ts'
import type { Language } from '../../platform/language.ts'
import * as say from '../messages.ts'
import { areasOf, type Resident } from '../resident.ts'
import { findResident } from '../store.ts'
import { currentStep, endConversation, type Step } from './conversation.ts'
import { answerStale, askAfterConflict, beginJoining, goAndAsk, type JoinNeeds } from './join-question.ts'
import { areasInWords, placeOfHousehold } from './place-in-words.ts'
import { registerResident } from './register-resident.ts'

/** Registering in the chat with a code: language → code → is this your household → consent → registered. */

/** The language is chosen; now the household's code. */
export const chooseJoiningLanguage = async (
  deps: JoinNeeds,
  lineUserId: string,
  language: Language,
): Promise<LineMessage> => {
  if (await findResident(deps, lineUserId)) return beginJoining(deps, lineUserId)
  return goAndAsk(deps, lineUserId, { step: 'code', language })
}

/** Somebody wrote a code (or what should be one). */
export const enterCode = async (
  deps: JoinNeeds,
  { lineUserId, typed, language }: { lineUserId: string; typed: string; language: Language },
): Promise<LineMessage> => {
  const answer = await lookUpCode(deps, { typed, lineUserId })
  if (answer.kind === 'paused') return say.codePaused(language)
  if (answer.kind === 'malformed') return say.askCode(language, 'join.codeWrongForm')
  if (answer.kind === 'wrong') return say.askCode(language, 'join.codeWrong')
  const home = { kind: 'household' as const, householdId: answer.household.id, code: answer.code }
  return goAndAsk(deps, lineUserId, { step: 'household', language, home })
}

export const confirmHousehold = async (
  deps: JoinNeeds,
  lineUserId: string,
  answer: 'yes' | 'no',
): Promise<LineMessage[]> => {
  const step = await currentStep(deps, lineUserId)
  if (step?.step !== 'household') return answerStale(deps, lineUserId)
  const { language, home } = step
  const next: Step = answer === 'no' ? { step: 'code', language } : { step: 'consent', language, home }
  return [await goAndAsk(deps, lineUserId, next)]
}

/** What somebody who has just registered or moved is told. */
export const sayRegistered = async (deps: JoinNeeds, resident: Resident): Promise<LineMessage> => {
  const { language, standing, householdId } = resident
  const as = async (): Promise<say.RegisteredAs> => {
    if (householdId !== null && (standing === 'member' || standing === 'watcher'))
      return { standing, place: await placeOfHousehold(deps, await getHousehold(deps, householdId)) }
    const place = await areasInWords(deps, areasOf(resident))
    return standing === 'unlinked'
      ? { standing, place, number: resident.matchNumber ?? '' }
      : { standing: 'district', district: place }
  }
  return say.registered(language, deps.config.line.liffId, await as())
}

/** Consent given or refused. @param at when the person tapped @returns what to say, and whether somebody is registered */
export const answerConsent = async (
  deps: JoinNeeds,
  { lineUserId, answer, at }: { lineUserId: string; answer: 'yes' | 'no'; at: string },
): Promise<{ messages: LineMessage[]; registered: boolean }> => {
  const step = await currentStep(deps, lineUserId)
  if (step?.step !== 'consent') {
    // Also what a second run finds after the first one died half-way: it goes on as if it had not.
    const registered = (await findResident(deps, lineUserId)) !== null
    return { messages: await answerStale(deps, lineUserId), registered }
  }
  const { language, home } = step
  if (answer === 'no') {
    await endConversation(deps, lineUserId)
    return { messages: [say.declined(language)], registered: false }
  }
  try {
    const resident = await registerResident(deps, { lineUserId, language, home, at })
    await endConversation(deps, lineUserId)
    return { messages: [await sayRegistered(deps, resident)], registered: true }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return { messages: [await askAfterConflict(deps, { lineUserId, step, conflict: error })], registered: false }
  }
}

import { areasById, areasOfKind } from '../areas/store.ts'
import type { LineMessage } from '../deliveries/delivery.ts'
import type { Deps } from '../deps.ts'
import type { Household } from '../households/household.ts'
import { lookUpCode } from '../households/look-up-code.ts'
import { getHousehold } from '../households/store.ts'
import { Conflict } from '../platform/failures.ts'
import type { Language } from '../platform/language.ts'
import { currentStep, endConversation, goTo } from './conversation.ts'
import type { HouseholdPlace } from './household-place.ts'
import * as say from './messages.ts'
import { registerResident } from './register-resident.ts'
import { findResident } from './store.ts'

/** Registering in the chat: language → code (or the own district) → is this your household → consent → registered. */
type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>

const placeOf = async (deps: Needs, household: Household): Promise<HouseholdPlace> => {
  const [association, block] = await areasById(deps, [household.associationId, household.blockId])
  return { association: association?.name ?? '', block: block?.name ?? '', number: household.number }
}

/** Begins (again). Somebody registered already is told so. */
export const beginJoining = async (deps: Needs, lineUserId: string): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  if (resident) return say.alreadyRegistered(resident.language, deps.config.line.liffId)
  await goTo(deps, lineUserId, { step: 'language' })
  return say.greeting()
}

/** The language is chosen; now the household's code. */
export const chooseJoiningLanguage = async (
  deps: Needs,
  lineUserId: string,
  language: Language,
): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  if (resident) return say.alreadyRegistered(resident.language, deps.config.line.liffId)
  await goTo(deps, lineUserId, { step: 'code', language })
  return say.askCode(language, 'join.askCode')
}

/** Somebody wrote a code (or what should be one). */
export const enterCode = async (
  deps: Needs,
  { lineUserId, typed, language }: { lineUserId: string; typed: string; language: Language },
): Promise<LineMessage> => {
  const answer = await lookUpCode(deps, { typed, lineUserId })
  if (answer.kind === 'paused') return say.codePaused(language)
  if (answer.kind === 'malformed') return say.askCode(language, 'join.codeWrongForm')
  if (answer.kind === 'wrong') return say.askCode(language, 'join.codeWrong')
  const home = { kind: 'household' as const, householdId: answer.household.id, code: answer.code }
  await goTo(deps, lineUserId, { step: 'household', language, home })
  return say.askHousehold(language, await placeOf(deps, answer.household))
}

/** 「番号がない」: the district alone, for those outside any association and for those who lost the sheet. */
export const joinWithoutCode = async (deps: Needs, lineUserId: string, page: number): Promise<LineMessage> => {
  const step = await currentStep(deps, lineUserId)
  if (!step || step.step === 'language') return beginJoining(deps, lineUserId)
  return say.askDistrict(step.language, await areasOfKind(deps, 'district'), page)
}

export const chooseDistrict = async (deps: Needs, lineUserId: string, districtId: string): Promise<LineMessage> => {
  const step = await currentStep(deps, lineUserId)
  if (!step || step.step === 'language') return beginJoining(deps, lineUserId)
  const districts = await areasOfKind(deps, 'district')
  if (!districts.some(({ id }) => id === districtId)) return say.askDistrict(step.language, districts, 0)
  await goTo(deps, lineUserId, { step: 'consent', language: step.language, home: { kind: 'district', districtId } })
  return say.askConsent(step.language)
}

export const confirmHousehold = async (
  deps: Needs,
  lineUserId: string,
  answer: 'yes' | 'no',
): Promise<LineMessage[]> => {
  const step = await currentStep(deps, lineUserId)
  if (step?.step !== 'household') return answerStale(deps, lineUserId)
  if (answer === 'no') {
    await goTo(deps, lineUserId, { step: 'code', language: step.language })
    return [say.askCode(step.language, 'join.askCode')]
  }
  await goTo(deps, lineUserId, { ...step, step: 'consent' })
  return [say.askConsent(step.language)]
}

/** Consent given or refused. @param at when the person tapped @returns what to say, and whether somebody is registered */
export const answerConsent = async (
  deps: Needs,
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
    const where = resident.householdId
      ? { household: await placeOf(deps, await getHousehold(deps, resident.householdId)) }
      : { district: (await areasById(deps, [resident.areaId]))[0]?.name ?? '' }
    return { messages: [say.registered(language, deps.config.line.liffId, where)], registered: true }
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    await goTo(deps, lineUserId, { step: 'code', language })
    const question =
      home.kind === 'household'
        ? say.askCode(language, 'join.codeWrong')
        : say.askDistrict(language, await areasOfKind(deps, 'district'), 0)
    return { messages: [question], registered: false }
  }
}

/** Something arrived that does not answer the question that waits: the question comes again, nothing is lost. */
export const askAgain = async (deps: Needs, lineUserId: string): Promise<LineMessage> => {
  const step = await currentStep(deps, lineUserId)
  switch (step?.step) {
    case 'code':
      return say.askCode(step.language, 'join.askCode')
    case 'household':
      return step.home.kind === 'household'
        ? say.askHousehold(step.language, await placeOf(deps, await getHousehold(deps, step.home.householdId)))
        : say.askConsent(step.language)
    case 'consent':
      return say.askConsent(step.language)
    default:
      return beginJoining(deps, lineUserId)
  }
}

/** A tap on an old question: it is over, and the one that waits comes again. */
const answerStale = async (deps: Needs, lineUserId: string): Promise<LineMessage[]> => {
  const step = await currentStep(deps, lineUserId)
  const question = await askAgain(deps, lineUserId)
  return step && step.step !== 'language' ? [say.staleQuestion(step.language), question] : [question]
}

import { areasOfKind, findArea } from '../../areas/store.ts'
import type { LineMessage } from '../../deliveries/delivery.ts'
import type { Deps } from '../../deps.ts'
import { Conflict } from '../../platform/failures.ts'
import { text } from '../../texts/texts.ts'
import * as say from '../messages.ts'
import { areasOf } from '../resident.ts'
import { findResident } from '../store.ts'
import { currentStep, endConversation, goTo, type Step } from './conversation.ts'
import { placesUnder } from './find-places.ts'
import { askAssociation, askBlock, askDistrict } from './join-messages.ts'
import { areasInWords, homeInWords, placeOfHousehold } from './place-in-words.ts'
import { lookAtHome } from './settle.ts'

export type JoinNeeds = Pick<Deps, 'db' | 'clock' | 'ids' | 'config'>
type At<Name extends Step['step']> = Extract<Step, { step: Name }>

/** The list somebody chooses from: districts, or what lies below an area. @param page counts from 0 and begins again after the last */
export const askPlace = async (
  deps: JoinNeeds,
  { language, under }: Pick<At<'place'>, 'language' | 'under'>,
  page: number,
): Promise<LineMessage> => {
  const above = under === null ? null : await findArea(deps, under)
  const places = await placesUnder(deps, above?.id ?? null)
  if (above?.kind === 'district') return askAssociation(language, { district: above, places, page })
  if (above?.kind === 'association') return askBlock(language, { association: above, places, page })
  return askDistrict(language, places, page)
}

const askHousehold = async (deps: JoinNeeds, lineUserId: string, { language, home: chosen }: At<'household'>) => {
  const { home, household, asksOfficer } = await lookAtHome(deps, { lineUserId, chosen })
  if (!household) throw new Conflict('code-no-longer-valid')
  const as = asksOfficer ? 'fifth' : home.standing === 'watcher' ? 'watcher' : 'member'
  return say.askHousehold(language, await placeOfHousehold(deps, household), as)
}

/** Somebody who lives there already, or has left meanwhile, is not asked. */
const askMove = async (deps: JoinNeeds, lineUserId: string, { language, home: chosen }: At<'move'>) => {
  const resident = await findResident(deps, lineUserId)
  const { home, household } = await lookAtHome(deps, { lineUserId, chosen })
  if (!resident || !household) throw new Conflict('code-no-longer-valid')
  const [from, to] = await Promise.all([
    homeInWords(deps, resident, language),
    homeInWords(deps, { ...home, householdId: household.id }, language),
  ])
  return say.askMove(language, { from, to }, home.standing === 'watcher')
}

const askConsent = async (deps: JoinNeeds, { language, home }: At<'consent'>) => {
  if (home.kind === 'household') return say.askConsent(language, null)
  const area = await findArea(deps, home.kind === 'area' ? home.areaId : home.districtId)
  if (!area) throw new Conflict('area-gone')
  return say.askConsent(language, await areasInWords(deps, areasOf({ ...area, areaId: area.id })))
}

/** The question of a step. @throws Conflict when what it asks about is gone: the code was used up, the area dissolved */
export const questionAt = async (deps: JoinNeeds, lineUserId: string, step: Step): Promise<LineMessage> => {
  switch (step.step) {
    case 'language':
      return say.greeting()
    case 'code':
      return say.askCode(step.language, 'join.askCode')
    case 'place':
      return askPlace(deps, step, 0)
    case 'household':
      return askHousehold(deps, lineUserId, step)
    case 'consent':
      return askConsent(deps, step)
    case 'move':
      return askMove(deps, lineUserId, step)
  }
}

/** After something was gone: the code again, or the districts, with a sentence that says so. */
export const askAfterConflict = async (
  deps: JoinNeeds,
  { lineUserId, step, conflict }: { lineUserId: string; step: Step; conflict: Conflict },
): Promise<LineMessage> => {
  const language = step.step === 'language' ? 'ja' : step.language
  if (step.step === 'move') {
    await endConversation(deps, lineUserId)
    return say.codeRefused(language, 'wrong')
  }
  if (step.step === 'consent' && step.home.kind !== 'household') {
    await goTo(deps, lineUserId, { step: 'place', language, under: null })
    return askDistrict(language, await areasOfKind(deps, 'district'), 0)
  }
  await goTo(deps, lineUserId, { step: 'code', language })
  const message = say.askCode(language, 'join.codeWrong')
  if (conflict.code !== 'watchers-full') return message
  return { ...message, text: text(language, 'failures.watchers-full') }
}

/** Goes on to a step and asks its question. */
export const goAndAsk = async (deps: JoinNeeds, lineUserId: string, step: Step): Promise<LineMessage> => {
  await goTo(deps, lineUserId, step)
  try {
    return await questionAt(deps, lineUserId, step)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return askAfterConflict(deps, { lineUserId, step, conflict: error })
  }
}

/** Begins (again). Somebody registered already is told so. */
export const beginJoining = async (deps: JoinNeeds, lineUserId: string): Promise<LineMessage> => {
  const resident = await findResident(deps, lineUserId)
  if (resident) return say.alreadyRegistered(resident.language, deps.config.line.liffId)
  return goAndAsk(deps, lineUserId, { step: 'language' })
}

/** Something arrived that does not answer the question that waits: the question comes again, nothing is lost. */
export const askAgain = async (deps: JoinNeeds, lineUserId: string): Promise<LineMessage> => {
  const step = await currentStep(deps, lineUserId)
  return step && step.step !== 'language' ? goAndAsk(deps, lineUserId, step) : beginJoining(deps, lineUserId)
}

/** A tap on an old question: it is over, and the one that waits comes again. */
export const answerStale = async (deps: JoinNeeds, lineUserId: string): Promise<LineMessage[]> => {
  const step = await currentStep(deps, lineUserId)
  const question = await askAgain(deps, lineUserId)
  return step && step.step !== 'language' ? [say.staleQuestion(step.language), question] : [question]
}

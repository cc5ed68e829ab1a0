import type { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Conflict, Forbidden, NotFound } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { areasOf, type Resident } from '../../residents/resident.ts'
import { findResident } from '../../residents/store.ts'
import type { Circular } from '../circular.ts'
import { concerns, isFor } from '../readers.ts'
import { confirmCircular } from '../receipts.ts'
import { circulars } from '../store.ts'
import { hasVoice } from '../voice.ts'
import { type Answers, readAnswers } from './answers.ts'
import type { answerSurvey as contract, MyAnswer } from './contract.ts'
import { putAnswer } from './put-answer.ts'
import { answerKey, whyNoAnswers } from './rules.ts'
import { answers, type StoredAnswer } from './store.ts'
import type { Survey } from './survey.ts'

type Needs = Pick<Deps, 'db' | 'clock'>
type Asked = Circular & { survey: Survey }

/** A circular that asks this resident something. @throws Forbidden, NotFound or Conflict when it does not */
const askedOf = async (deps: Needs, circularId: string, resident: Resident | null) => {
  if (!resident) throw new Forbidden('not-registered')
  const circular = await read(circulars(deps).doc(circularId))
  if (!circular) throw new NotFound('circular-gone')
  if (!isFor(circular, resident)) throw new NotFound('circular-not-for-you')
  const { survey } = circular
  if (!survey) throw new Conflict('no-survey')
  const asked: Asked = { ...circular, survey }
  return { circular: asked, resident }
}

/** Family from elsewhere speaks for a household only where it lets them, and nobody for a home that was left. */
const whyNotTheirs = async (
  deps: Needs,
  circular: Circular,
  resident: Resident,
): Promise<'former-home' | 'answer-not-yours' | null> => {
  if (!concerns(circular, resident)) return 'former-home'
  return (await hasVoice(deps, resident)) ? null : 'answer-not-yours'
}

const whyNot = async (deps: Needs, circular: Asked, resident: Resident): Promise<MyAnswer['whyNot']> =>
  whyNoAnswers(circular, deps.clock.now()) ?? (await whyNotTheirs(deps, circular, resident))

const view = (stored: StoredAnswer | null): MyAnswer['answered'] => stored && { answers: stored.answers, at: stored.at }

/** What stands as somebody's answer, and whether it can be given or changed. @throws as `answerSurvey` for circulars that do not ask them */
export const describeMyAnswer = async (
  deps: Needs,
  { circularId, resident: asking }: { circularId: string; resident: Resident | null },
): Promise<MyAnswer> => {
  const { circular, resident } = await askedOf(deps, circularId, asking)
  const [stored, reason] = await Promise.all([
    read(answers(deps, circularId).doc(answerKey(circular.survey, resident))),
    whyNot(deps, circular, resident),
  ])
  return { answered: view(stored), whyNot: reason }
}

/** @throws Conflict naming why no answer is taken from this resident now */
const requireOpen = async (deps: Needs, circular: Asked, resident: Resident): Promise<void> => {
  const reason = await whyNot(deps, circular, resident)
  if (reason) throw new Conflict(reason)
}

/**
 * Answers a survey for the household, or for the person. The newer answer counts; the same once more changes nothing. Whoever
 * answers has read the circular, so it counts as confirmed, too.
 * @throws Forbidden for somebody not registered; NotFound when the circular is not for them; Conflict when it asks nothing,
 * takes no answers any more or not from them, or is another one than they looked at; Invalid naming the answers that do not fit
 */
export const answerSurvey = async (
  deps: Needs,
  given: { circularId: string; resident: Resident | null; circularVersion: number; answers: Answers },
): Promise<z.input<(typeof contract)['response']>> => {
  const { circularId } = given
  const { circular, resident } = await askedOf(deps, circularId, given.resident)
  await requireOpen(deps, circular, resident)
  if (given.circularVersion !== circular.version) throw new Conflict('survey-changed')
  const kept = readAnswers(circular.survey, given.answers)
  const stored: StoredAnswer = {
    key: answerKey(circular.survey, resident),
    circularId,
    householdId: circular.survey.per === 'household' ? resident.householdId : null,
    rosterId: resident.rosterId,
    areaId: resident.areaId,
    scopeIds: areasOf(resident),
    answers: kept,
    wrote: Object.values(kept).some(({ kind }) => kind === 'text'),
    at: toInstant(deps.clock.now()),
  }
  const stands = await putAnswer(deps, stored, () => stored)
  // Who has left in the same moment leaves nothing of their own behind.
  if (stored.key === resident.personKey && !(await findResident(deps, resident.lineUserId))) {
    await putAnswer(deps, stored, () => null)
    throw new Forbidden('not-registered')
  }
  return { answered: view(stands), whyNot: null, confirmed: await confirmToo(deps, circularId, resident) }
}

/** Null in the first moment after 送る, when the books are not open yet: the page then still shows the button to confirm. */
const confirmToo = async (deps: Needs, circularId: string, resident: Resident) => {
  try {
    const { receipt } = await confirmCircular(deps, { circularId, resident })
    return { via: receipt.via, at: receipt.at }
  } catch (error) {
    if (error instanceof Conflict) return null
    throw error
  }
}

/** Takes an answer back, as if nobody had answered; the confirmation stays. @throws as `answerSurvey` */
export const takeAnswerBack = async (
  deps: Needs,
  { circularId, resident: asking }: { circularId: string; resident: Resident | null },
): Promise<MyAnswer> => {
  const { circular, resident } = await askedOf(deps, circularId, asking)
  await requireOpen(deps, circular, resident)
  await putAnswer(deps, { circularId, key: answerKey(circular.survey, resident) }, () => null)
  return { answered: null, whyNot: null }
}

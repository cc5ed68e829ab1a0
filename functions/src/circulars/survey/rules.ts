import type { Dayjs } from 'dayjs'
import { Conflict } from '../../platform/failures.ts'
import { japanDay, toInstant } from '../../platform/time.ts'
import type { Resident } from '../../residents/resident.ts'
import type { Circular } from '../circular.ts'
import { isOnItsWay } from '../transitions.ts'
import type { Survey } from './survey.ts'

type Asked = Pick<Circular, 'status' | 'survey' | 'surveyClosedAt'>

/**
 * Under what an answer stands: one for the household, or one for each person. Who belongs to no household (yet) answers alone,
 * under the key that stays when they are put to one.
 */
export const answerKey = (
  { per }: Pick<Survey, 'per'>,
  { householdId, personKey }: Pick<Resident, 'householdId' | 'personKey'>,
): string => (per === 'household' && householdId !== null ? householdId : personKey)

/** Why no answers are taken, as a failure's code; null: they are. */
export const whyNoAnswers = (
  { status, survey, surveyClosedAt }: Asked,
  now: Dayjs,
): 'circular-withdrawn' | 'survey-closed' | 'survey-over' | null => {
  if (status === 'withdrawn') return 'circular-withdrawn'
  if (surveyClosedAt !== null) return 'survey-closed'
  return survey?.until && survey.until < japanDay(now) ? 'survey-over' : null
}

/** Whether a circular asks something and takes answers now. The last day counts, up to midnight in Japan. */
export const takesAnswers = (circular: Asked, now: Dayjs): boolean =>
  circular.survey !== null && isOnItsWay(circular) && whyNoAnswers(circular, now) === null

/** Another last day; what was closed takes answers again. @throws Conflict unless it is handed out and asks something */
export const withDeadline = (circular: Circular, until: string | null, now: Dayjs): Circular => {
  const { survey } = circular
  requireHandedOut(circular)
  if (!survey) throw new Conflict('no-survey')
  if (survey.until === until && circular.surveyClosedAt === null) return circular
  return { ...circular, survey: { ...survey, until }, surveyClosedAt: null, updatedAt: toInstant(now) }
}

/** No more answers from now on. Closed twice it stays as it was. @throws Conflict as `withDeadline` */
export const closed = (circular: Circular, now: Dayjs): Circular => {
  requireHandedOut(circular)
  if (!circular.survey) throw new Conflict('no-survey')
  return circular.surveyClosedAt ? circular : { ...circular, surveyClosedAt: toInstant(now), updatedAt: toInstant(now) }
}

/** Before it is handed out the survey is changed with the rest. */
const requireHandedOut = (circular: Circular): void => {
  if (circular.status === 'withdrawn') throw new Conflict('circular-withdrawn')
  if (!isOnItsWay(circular)) throw new Conflict('circular-not-sent-yet')
}

import { z } from 'zod'
import { AreaName } from '../../areas/contract.ts'
import { Download, endpoint } from '../../platform/endpoint.ts'
import { Day, Id, Instant } from '../../platform/values.ts'
import { CircularView } from '../circular-view.ts'
import { Via } from '../reach.ts'
import { AnswerCounts } from './answer-counts.ts'
import { Answers } from './answers.ts'
import { Survey } from './survey.ts'

const params = z.object({ circularId: Id })

/** Why somebody cannot answer (any more); the codes are those of the failures. */
export const WhyNotAnswered = z.enum([
  'survey-over',
  'survey-closed',
  'circular-withdrawn',
  'answer-not-yours',
  'former-home',
])

/** What stands as the answer of the household (or the person, as the survey asks). */
export const Answered = z.object({ answers: Answers, at: Instant })
export type Answered = z.infer<typeof Answered>

export const MyAnswer = z.object({
  /** Null: nobody of the household (or this person) has answered. */
  answered: Answered.nullable(),
  /** Null: it can be answered and changed. */
  whyNot: WhyNotAnswered.nullable(),
})
export type MyAnswer = z.infer<typeof MyAnswer>

export const getMyAnswer = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/answer',
  summary: "The answer of the resident's household (or of the resident, as the survey asks) to a circular's survey.",
  access: 'signedIn',
  params,
  response: MyAnswer,
})

export const answerSurvey = endpoint({
  method: 'PUT',
  path: '/api/circulars/{circularId}/answer',
  summary:
    'Answers the survey for the household (or the person); the newer answer counts. Whoever answers has read the circular, so it is confirmed too.',
  access: 'signedIn',
  params,
  body: z.object({
    /** The version of the circular that was looked at. */
    circularVersion: z.number().int(),
    answers: Answers,
  }),
  response: MyAnswer.extend({ confirmed: z.object({ via: Via, at: Instant }).nullable() }),
})

export const takeAnswerBack = endpoint({
  method: 'DELETE',
  path: '/api/circulars/{circularId}/answer',
  summary: 'Takes the answer back, as if nobody had answered.',
  access: 'signedIn',
  params,
  response: MyAnswer,
})

/** Texts that residents wrote, newest first. */
export const WrittenAnswer = z.object({
  text: z.string(),
  at: Instant,
  /** Whose it is: households only, and only where the officer may see names. */
  household: z.object({ householdId: Id, blockId: Id, number: z.number().int(), label: z.string() }).nullable(),
})
export type WrittenAnswer = z.infer<typeof WrittenAnswer>

export const getAnswers = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/answers',
  summary:
    'How the survey was answered in an area (default: the widest one the officer has a right to): counts for the area, for each area below, what was written, and each household by name where the officer may see names.',
  access: 'reach.counts',
  params,
  query: z.object({ areaId: Id.optional() }),
  response: z.object({
    area: AreaName,
    /** From the widest area the officer may look at down to this one's parent. */
    path: z.array(AreaName),
    survey: Survey,
    /** Closed by an officer before its day. */
    closedAt: Instant.nullable(),
    /** Whether answers are taken now. */
    open: z.boolean(),
    /** Whether the officer may move the deadline and close it. */
    canMoveDeadline: z.boolean(),
    /** Null: too few answers to show without pointing at somebody (fewer than five, seen from above; or what would tell them by subtraction). */
    counts: AnswerCounts.nullable(),
    /**
     * `counts` null: too few, as above. Areas in which nobody has answered are left out; who lives in no block or association
     * we know of stands in no part, but in the whole.
     */
    parts: z.array(z.object({ area: AreaName, counts: AnswerCounts.nullable() })),
    /** By the ids of the questions that ask for a text: the newest two hundred. Empty where counts are not shown. */
    written: z.record(Id, z.array(WrittenAnswer)),
    /** Every household asked, by block and number. Null where the officer may not see names, or each person answers. */
    households: z
      .array(
        z.object({
          householdId: Id,
          blockId: Id,
          number: z.number().int(),
          label: z.string(),
          /** Null: it has not answered. */
          answered: Answered.nullable(),
        }),
      )
      .nullable(),
  }),
})

export const getAnswersFile = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/answers.csv',
  summary:
    'The answers as a CSV file: a line for each answer where the officer may see names, else a line for each area below. UTF-8 with a byte order mark, or `encoding=cp932` for older programs.',
  access: 'reach.counts',
  params,
  query: z.object({ areaId: Id.optional(), encoding: z.enum(['utf-8', 'cp932']).default('utf-8') }),
  download: ['text/csv'],
  response: Download,
})

export const moveDeadline = endpoint({
  method: 'PUT',
  path: '/api/circulars/{circularId}/survey/until',
  summary: 'Another last day for answers (null: none). A survey that was closed takes answers again.',
  access: 'circular.publish',
  params,
  body: z.object({ until: Day.nullable() }),
  response: CircularView,
})

export const closeSurvey = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/survey/close',
  summary: 'No more answers from now on.',
  access: 'circular.publish',
  params,
  response: CircularView,
})

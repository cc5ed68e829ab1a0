import { z } from 'zod'
import { Day, Id } from '../../platform/values.ts'

export const QUESTION_LIMIT = 10
export const OPTION_LIMIT = 10
export const ANSWER_TEXT_LIMIT = 500
/** A family, with guests; more is a slip of the finger. */
export const MOST_PEOPLE = 20

const Wording = z.string().trim().min(1, 'question-missing').max(100, 'question-too-long')
const Option = z.string().trim().min(1, 'option-missing').max(60, 'option-too-long')
const Options = z
  .array(Option)
  .min(2, 'options-too-few')
  .max(OPTION_LIMIT, 'options-too-many')
  .refine((options) => new Set(options).size === options.length, 'options-alike')

/** Answers and counts are looked up by it in plain objects, so it is none of the names that every object has (`constructor`). */
const QuestionId = Id.refine((id) => !(id in Object.prototype), 'id')

/** One question. Its id stays when the wording is changed in a draft, so that answers find it. */
export const Question = z.discriminatedUnion('kind', [
  /** Whether one comes, and with how many people (the one who answers counted in). */
  z.object({
    kind: z.literal('attendance'),
    id: QuestionId,
    wording: Wording,
    most: z.number().int().min(1).max(MOST_PEOPLE),
  }),
  z.object({ kind: z.literal('choice'), id: QuestionId, wording: Wording, options: Options }),
  z.object({ kind: z.literal('several'), id: QuestionId, wording: Wording, options: Options }),
  z.object({ kind: z.literal('text'), id: QuestionId, wording: Wording }),
])
export type Question = z.infer<typeof Question>

/** A question in another language: options in the order of the original's; of a question without options there are none. */
export const QuestionWords = z.object({ wording: Wording, options: z.array(Option).max(OPTION_LIMIT).default([]) })
export type QuestionWords = z.infer<typeof QuestionWords>

/** What a circular asks its readers. Fixed once it is handed out: nobody answers one question and is counted for another. */
export const Survey = z.object({
  /** One answer for each household, or for each person. */
  per: z.enum(['household', 'person']),
  /** The last day on which answers are taken (Japan time); null: as long as the circular stands. */
  until: Day.nullable().default(null),
  questions: z
    .array(Question)
    .min(1, 'questions-missing')
    .max(QUESTION_LIMIT, 'questions-too-many')
    .refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length, 'question-twice'),
})
export type Survey = z.infer<typeof Survey>

import { z } from 'zod'
import { Id } from '../../platform/values.ts'

const count = z.number().int().nonnegative()

/** How one question was answered. */
export const QuestionCount = z.discriminatedUnion('kind', [
  /** `coming`: answers that say so; `people`: how many come in all. */
  z.object({ kind: z.literal('attendance'), id: Id, coming: count, notComing: count, people: count }),
  /** How often each option was chosen, in the order of the options. */
  z.object({ kind: z.literal('choice'), id: Id, options: z.array(count) }),
  z.object({ kind: z.literal('several'), id: Id, options: z.array(count) }),
  /** How many wrote something. */
  z.object({ kind: z.literal('text'), id: Id, written: count }),
])
export type QuestionCount = z.infer<typeof QuestionCount>

/** How a survey was answered: by how many households (or persons), and each question in its order. */
export const AnswerCounts = z.object({ answered: count, questions: z.array(QuestionCount) })
export type AnswerCounts = z.infer<typeof AnswerCounts>

import { z } from 'zod'
import { Id, Instant, LineUserId } from '../platform/values.ts'

/** A question with its answer, which the officers of an area keep for everybody there to find. */
export const HelpText = z.object({
  id: Id,
  areaId: Id,
  /** From the city down to that area. */
  scopeIds: z.array(Id),
  question: z.string().trim().min(1, 'question-missing').max(100, 'question-too-long'),
  answer: z.string().trim().min(1, 'answer-missing').max(1_000, 'answer-too-long'),
  by: LineUserId,
  updatedAt: Instant,
})
export type HelpText = z.infer<typeof HelpText>

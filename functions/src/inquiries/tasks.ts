import type { Deps } from '../deps.ts'
import { ANSWER_TASK, AnswerPayload, sendAnswer } from './answer-inquiry.ts'

/** The task handlers of inquiries by name. */
export const inquiryTasks = (deps: Deps) => ({
  [ANSWER_TASK]: (payload: unknown) => sendAnswer(deps, AnswerPayload.parse(payload)),
})

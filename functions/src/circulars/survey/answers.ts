import { z } from 'zod'
import { isVisible } from '../../platform/characters.ts'
import { type FieldProblem, Invalid } from '../../platform/failures.ts'
import { Id } from '../../platform/values.ts'
import { ANSWER_TEXT_LIMIT, OPTION_LIMIT, QUESTION_LIMIT, type Question, type Survey } from './survey.ts'

const OptionIndex = z
  .number()
  .int('option-unknown')
  .min(0, 'option-unknown')
  .max(OPTION_LIMIT - 1, 'option-unknown')

/** What somebody answers to one question. Options go by their place in the question, so that they mean the same in every language. */
export const Answer = z.discriminatedUnion('kind', [
  /** `people`: how many come together, the one who answers counted in; nobody who does not come. */
  z.object({
    kind: z.literal('attendance'),
    coming: z.boolean(),
    people: z.number().int('people-whole').min(0, 'people-too-few').default(0),
  }),
  z.object({ kind: z.literal('choice'), option: OptionIndex }),
  /** Empty: none of them. */
  z.object({ kind: z.literal('several'), options: z.array(OptionIndex).max(OPTION_LIMIT, 'option-twice') }),
  z.object({ kind: z.literal('text'), text: z.string().trim().max(ANSWER_TEXT_LIMIT, 'answer-too-long') }),
])
export type Answer = z.infer<typeof Answer>

/** Answers by the questions' ids. */
export const Answers = z
  .record(Id, Answer)
  .refine((answers) => Object.keys(answers).length <= QUESTION_LIMIT, 'question-unknown')
export type Answers = z.infer<typeof Answers>

/** What is wrong with an answer to a question: the field and the code of its sentence. */
const problemWith = (question: Question, answer: Answer): { field: string; code: string } | null => {
  if (question.kind === 'attendance' && answer.kind === 'attendance') {
    if (answer.coming && answer.people < 1) return { field: 'people', code: 'people-too-few' }
    return answer.coming && answer.people > question.most ? { field: 'people', code: 'people-too-many' } : null
  }
  if (question.kind === 'choice' && answer.kind === 'choice')
    return answer.option < question.options.length ? null : { field: 'option', code: 'option-unknown' }
  if (question.kind === 'several' && answer.kind === 'several') {
    if (answer.options.some((option) => option >= question.options.length))
      return { field: 'options', code: 'option-unknown' }
    return new Set(answer.options).size === answer.options.length ? null : { field: 'options', code: 'option-twice' }
  }
  return question.kind === 'text' && answer.kind === 'text' ? null : { field: 'kind', code: 'answer-other-kind' }
}

/** One way to say the same: nobody comes with people, options in their order, and a text with nothing to see is no answer. */
const tidied = (answer: Answer): Answer | null => {
  if (answer.kind === 'attendance') return { ...answer, people: answer.coming ? answer.people : 0 }
  if (answer.kind === 'several') return { ...answer, options: answer.options.toSorted((a, b) => a - b) }
  return answer.kind === 'text' && !isVisible(answer.text) ? null : answer
}

/**
 * Looks whether answers fit their survey. Every question wants an answer but those that ask for a text.
 * @returns the answers as they are kept, in the order of the questions
 * @throws Invalid naming every field that is wrong, as `answers.<question>.people`
 */
export const readAnswers = ({ questions }: Pick<Survey, 'questions'>, given: Answers): Answers => {
  const problems: FieldProblem[] = Object.keys(given)
    .filter((id) => !questions.some((question) => question.id === id))
    .map((id) => ({ path: `answers.${id}`, code: 'question-unknown' }))
  const kept: Answers = {}
  for (const question of questions) {
    const answer = given[question.id]
    const problem = answer && problemWith(question, answer)
    if (problem) problems.push({ path: `answers.${question.id}.${problem.field}`, code: problem.code })
    else if (!answer && question.kind !== 'text')
      problems.push({ path: `answers.${question.id}`, code: 'answer-missing' })
    const tidy = answer && !problem ? tidied(answer) : null
    if (tidy) kept[question.id] = tidy
  }
  if (problems.length > 0) throw new Invalid('invalid', problems)
  return kept
}

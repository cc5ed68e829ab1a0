import type {
  MOST_PEOPLE,
  OPTION_LIMIT,
  QUESTION_LIMIT,
  Question,
  Survey,
} from '@kairan/functions/circulars/survey/survey.ts'

/** The contract's limits. (Its own constants would bring zod along.) */
export const questionLimit = 10 satisfies typeof QUESTION_LIMIT
export const optionLimit = 10 satisfies typeof OPTION_LIMIT
export const mostPeople = 20 satisfies typeof MOST_PEOPLE
export const wordingLimit = 100
export const optionLength = 60

/** A survey while it is being written: wordings and options as they were typed, blank lines too. */
export type SurveyDraft = Survey
export type QuestionKind = Question['kind']
export const questionKinds = ['attendance', 'choice', 'several', 'text'] as const satisfies readonly QuestionKind[]

export type OptionsProblem = 'optionsTooFew' | 'optionsTooMany' | 'optionTooLong' | 'optionsAlike'
export interface QuestionProblems {
  wording?: 'wordingMissing'
  options?: OptionsProblem
}

/** How many people a household may come with, until the officer says otherwise. */
const USUAL_MOST = 10

/** A question to begin with. @param wording what is asked as a rule */
export function newQuestion(kind: QuestionKind, { id, wording }: { id: string; wording: string }): Question {
  if (kind === 'attendance') return { kind, id, wording, most: USUAL_MOST }
  return kind === 'text' ? { kind, id, wording } : { kind, id, wording, options: [] }
}

/** The survey with one question more. @param until the last day for answers of a survey that begins with it */
export const withQuestion = (survey: SurveyDraft | null, question: Question, until: string | null): SurveyDraft =>
  survey
    ? { ...survey, questions: [...survey.questions, question] }
    : { per: 'household', until, questions: [question] }

/** The survey without a question; null when that was the last. */
export function withoutQuestion(survey: SurveyDraft, id: string): SurveyDraft | null {
  const questions = survey.questions.filter((question) => question.id !== id)
  return questions.length > 0 ? { ...survey, questions } : null
}

/** The survey with a question in another place. */
export function withMoved(survey: SurveyDraft, from: number, to: number): SurveyDraft {
  const question = survey.questions[from]
  if (!question) return survey
  return { ...survey, questions: survey.questions.toSpliced(from, 1).toSpliced(to, 0, question) }
}

const optionsOf = (lines: string[]): string[] => lines.map((line) => line.trim()).filter(Boolean)

/** A question without blanks around its words and without empty lines. */
const tidied = (question: Question): Question => {
  const wording = question.wording.trim()
  return 'options' in question
    ? { ...question, wording, options: optionsOf(question.options) }
    : { ...question, wording }
}

const optionsProblem = (options: string[]): OptionsProblem | undefined => {
  if (options.length < 2) return 'optionsTooFew'
  if (options.length > optionLimit) return 'optionsTooMany'
  if (options.some((option) => option.length > optionLength)) return 'optionTooLong'
  return new Set(options).size < options.length ? 'optionsAlike' : undefined
}

/** What is missing in a question. */
export function questionProblems(question: Question): QuestionProblems {
  const { wording, ...rest } = tidied(question)
  const options = 'options' in rest ? optionsProblem(rest.options) : undefined
  return { ...(!wording && { wording: 'wordingMissing' }), ...(options && { options }) }
}

const isFinished = (question: Question): boolean => Object.keys(questionProblems(question)).length === 0

/** Whether all questions are written to the end. */
export const isFinishedSurvey = ({ questions }: SurveyDraft): boolean => questions.every(isFinished)

/** The survey as the server takes it: a question that is not finished is left out; null without any. */
export function keepableSurvey(survey: SurveyDraft | null): Survey | null {
  const questions = survey?.questions.filter(isFinished).map(tidied) ?? []
  return survey && questions.length > 0 ? { ...survey, until: survey.until || null, questions } : null
}

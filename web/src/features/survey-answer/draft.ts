import type { Answer, Answers } from '@kairan/functions/circulars/survey/answers.ts'
import type { Question } from '@kairan/functions/circulars/survey/survey.ts'

/** What stands in the controls of a question, before it is an answer. `people` is as it was typed. */
export interface Draft {
  coming: boolean | null
  people: string
  /** The chosen options by their place; of a choice at most one. */
  options: number[]
  text: string
}

export type Drafts = Record<string, Draft>

/** What is wrong with what stands there; a key of the texts. */
export type Problem = 'missing' | 'peopleWhole' | 'peopleTooFew' | 'peopleTooMany' | 'textTooLong'

/** As many as an answer may have (ANSWER_TEXT_LIMIT of the model, which brings zod along; this not). */
export const TEXT_LIMIT: typeof import('@kairan/functions/circulars/survey/survey.ts').ANSWER_TEXT_LIMIT = 500

const EMPTY: Draft = { coming: null, people: '1', options: [], text: '' }

const draftOf = (answer: Answer | undefined): Draft => {
  if (!answer) return EMPTY
  if (answer.kind === 'attendance')
    return { ...EMPTY, coming: answer.coming, people: String(answer.coming ? answer.people : 1) }
  if (answer.kind === 'text') return { ...EMPTY, text: answer.text }
  return { ...EMPTY, options: answer.kind === 'choice' ? [answer.option] : answer.options }
}

/** What the controls begin with: nothing, or what was answered before. */
export const draftsOf = (questions: readonly Question[], answers: Answers | null): Drafts =>
  Object.fromEntries(questions.map(({ id }) => [id, draftOf(answers?.[id])]))

/** A number of people as it was typed, also in full width; null when it is none. */
export const peopleTyped = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').trim()
  return /^-?\d{1,6}$/.test(plain) ? Number(plain) : null
}

/** One more or one fewer, never beyond what is allowed; from what is no number one begins anew. */
export const peopleChanged = (typed: string, by: 1 | -1, most: number): string =>
  String(Math.min(most, Math.max(1, (peopleTyped(typed) ?? 1) + by)))

/** The answer that stands in the controls, nothing (for a text that was left out), or what is wrong. */
const read = (question: Question, draft: Draft): { answer: Answer | null } | { problem: Problem } => {
  if (question.kind === 'text') {
    const text = draft.text.trim()
    if (text.length > TEXT_LIMIT) return { problem: 'textTooLong' }
    return { answer: text === '' ? null : { kind: 'text', text } }
  }
  if (question.kind === 'several') return { answer: { kind: 'several', options: draft.options } }
  if (question.kind === 'choice') {
    const [option] = draft.options
    return option === undefined ? { problem: 'missing' } : { answer: { kind: 'choice', option } }
  }
  if (draft.coming === null) return { problem: 'missing' }
  if (!draft.coming) return { answer: { kind: 'attendance', coming: false, people: 0 } }
  const people = peopleTyped(draft.people)
  if (people === null) return { problem: 'peopleWhole' }
  if (people < 1) return { problem: 'peopleTooFew' }
  if (people > question.most) return { problem: 'peopleTooMany' }
  return { answer: { kind: 'attendance', coming: true, people } }
}

/** The answers as they are sent, and by question what is wrong; with nothing wrong they can go. */
export const readDrafts = (
  questions: readonly Question[],
  drafts: Drafts,
): { answers: Answers; problems: Record<string, Problem> } => {
  const answers: Answers = {}
  const problems: Record<string, Problem> = {}
  for (const question of questions) {
    const outcome = read(question, drafts[question.id] ?? EMPTY)
    if ('problem' in outcome) problems[question.id] = outcome.problem
    else if (outcome.answer) answers[question.id] = outcome.answer
  }
  return { answers, problems }
}

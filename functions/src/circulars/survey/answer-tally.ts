import { z } from 'zod'
import { Id } from '../../platform/values.ts'
import type { AnswerCounts, QuestionCount } from './answer-counts.ts'
import type { Answer, Answers } from './answers.ts'
import type { Question } from './survey.ts'

/** What is counted of one question, by name: `coming`, `people`, the number of an option, … */
const Counters = z.record(z.string(), z.number().int())

const AreaTally = z.object({
  answered: z.number().int().default(0),
  /** By the questions' ids. */
  questions: z.record(Id, Counters).default({}),
})
type AreaTally = z.infer<typeof AreaTally>

/**
 * The answers to one survey in one roster, counted by where people live: a city is counted without reading an answer. A
 * district's thousands outside any association are spread over several, or they would wait for one another.
 */
export const AnswerTally = z.object({
  id: Id,
  /** From the city down to the association, or the district of people outside any. */
  scopeIds: z.array(Id),
  /** By block; by district or association for whoever lives in no block we know. */
  areas: z.record(Id, AreaTally).default({}),
})
export type AnswerTally = z.infer<typeof AnswerTally>

/** Tallies among which people outside any association are spread: each takes some changes a second. */
const SPREAD = 8

/** In which tally an answer is counted: always the same one for the same key. */
export const tallyIdOf = ({
  key,
  rosterId,
  scopeIds,
}: {
  key: string
  rosterId: string
  scopeIds: string[]
}): string => (scopeIds.length > 2 ? rosterId : `${rosterId}-${key.charCodeAt(key.length - 1) % SPREAD}`)

const countersOf = (answer: Answer): Record<string, number> => {
  switch (answer.kind) {
    case 'attendance':
      return answer.coming ? { coming: 1, people: answer.people } : { notComing: 1 }
    case 'choice':
      return { [answer.option]: 1 }
    case 'several':
      return Object.fromEntries(answer.options.map((option) => [option, 1]))
    case 'text':
      return { written: 1 }
  }
}

/** How the counters of one area change when one answer takes another's place there; only what changes is in it. */
export const answerChange = (before: Answers | null, after: Answers | null): AreaTally => {
  const questions: AreaTally['questions'] = {}
  const add = (answers: Answers | null, times: 1 | -1) => {
    for (const [id, answer] of Object.entries(answers ?? {})) {
      const counters = questions[id] ?? {}
      for (const [name, count] of Object.entries(countersOf(answer)))
        counters[name] = (counters[name] ?? 0) + times * count
      questions[id] = counters
    }
  }
  add(before, -1)
  add(after, 1)
  const changed = Object.entries(questions).map(([id, counters]): [string, Record<string, number>] => [
    id,
    Object.fromEntries(Object.entries(counters).filter(([, count]) => count !== 0)),
  ])
  return {
    answered: (after ? 1 : 0) - (before ? 1 : 0),
    questions: Object.fromEntries(changed.filter(([, counters]) => Object.keys(counters).length > 0)),
  }
}

const countQuestion = (question: Question, parts: AreaTally[]): QuestionCount => {
  const sum = (name: string | number) =>
    parts.reduce((total, { questions }) => total + (questions[question.id]?.[name] ?? 0), 0)
  switch (question.kind) {
    case 'attendance':
      return {
        kind: 'attendance',
        id: question.id,
        coming: sum('coming'),
        notComing: sum('notComing'),
        people: sum('people'),
      }
    case 'text':
      return { kind: 'text', id: question.id, written: sum('written') }
    default:
      return { kind: question.kind, id: question.id, options: question.options.map((_, option) => sum(option)) }
  }
}

/** The counts of some areas together, question by question. */
export const countAnswers = (questions: Question[], parts: AreaTally[]): AnswerCounts => ({
  answered: parts.reduce((total, { answered }) => total + answered, 0),
  questions: questions.map((question) => countQuestion(question, parts)),
})

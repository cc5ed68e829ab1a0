import type { Deps } from '../../deps.ts'
import type { Language } from '../../platform/language.ts'
import type { RecordSource } from '../../residents/record/record.ts'
import { findResident } from '../../residents/store.ts'
import { text } from '../../texts/texts.ts'
import type { Circular } from '../circular.ts'
import { wordsIn } from '../in-language.ts'
import { getCircular } from '../store.ts'
import type { Answer } from './answers.ts'
import { answersUnder, type StoredAnswer } from './store.ts'
import type { Question } from './survey.ts'
import { surveyIn } from './survey-in.ts'

/** An answer as its giver reads it. */
const inWords = (question: Question, answer: Answer, language: Language): string => {
  if (answer.kind === 'attendance')
    return answer.coming
      ? text(language, 'answers.coming', { people: answer.people })
      : text(language, 'answers.notComing')
  if (answer.kind === 'text' || !('options' in question)) return answer.kind === 'text' ? answer.text : ''
  const chosen = answer.kind === 'choice' ? [answer.option] : answer.options
  return chosen.map((option) => question.options[option] ?? '').join(', ') || text(language, 'answers.none')
}

const linesOf = (circular: Circular, { answers }: StoredAnswer, language: Language) => {
  const { title } = wordsIn(circular, language)
  const questions = surveyIn(circular, language).survey?.questions ?? []
  return questions.flatMap((question) => {
    const answer = answers[question.id]
    return answer ? [{ label: `${title}: ${question.wording}`, value: inWords(question, answer, language) }] : []
  })
}

/** What somebody has answered, and what stands as their household's answer. */
export const recordOfAnswers =
  (deps: Pick<Deps, 'db'>): RecordSource =>
  async ({ lineUserId, language }) => {
    const resident = await findResident(deps, lineUserId)
    const found = resident ? await answersUnder(deps, [...new Set([resident.personKey, resident.receiptKey])]) : []
    if (found.length === 0) return { sections: [], documents: {} }
    const lines = await Promise.all(
      found.map(async (answer) => linesOf(await getCircular(deps, answer.circularId), answer, language)),
    )
    return {
      sections: [
        { title: text(language, 'answers.title'), purpose: text(language, 'answers.why'), lines: lines.flat() },
      ],
      documents: Object.fromEntries(
        found.map((answer) => [`circulars/${answer.circularId}/answers/${answer.key}`, answer]),
      ),
    }
  }

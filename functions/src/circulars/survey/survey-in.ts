import type { Language } from '../../platform/language.ts'
import type { Circular } from '../circular.ts'
import type { Question, QuestionWords, Survey } from './survey.ts'

/** A question in other words. Where the options do not match the original's, nobody would know what was chosen. */
const translated = (question: Question, words: QuestionWords | undefined): Question | null => {
  if (!words) return null
  if (!('options' in question)) return { ...question, wording: words.wording }
  const { wording, options } = words
  return options.length === question.options.length ? { ...question, wording, options } : null
}

/**
 * A circular's survey for a reader of this language: each question as somebody has written it so, else in Japanese.
 * @returns with the language: the reader's as soon as one question is in it
 */
export const surveyIn = (
  { survey, versions }: Pick<Circular, 'survey'> & Partial<Pick<Circular, 'versions'>>,
  language: Language,
): { survey: Survey | null; language: Language } => {
  const words = language === 'ja' ? undefined : versions?.[language]?.questions
  if (!survey || !words) return { survey, language: 'ja' }
  const inLanguage = survey.questions.map((question) => translated(question, words[question.id]))
  const questions = survey.questions.map((question, index) => inLanguage[index] ?? question)
  return { survey: { ...survey, questions }, language: inLanguage.some(Boolean) ? language : 'ja' }
}

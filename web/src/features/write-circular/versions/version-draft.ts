import type { VERSION_LANGUAGES, Version, Versions } from '@kairan/functions/circulars/circular-content.ts'
import type { Question, QuestionWords, Survey } from '@kairan/functions/circulars/survey/survey.ts'
import { lengthOf } from '../length-of.ts'
import { optionLength, wordingLimit } from '../survey/survey-draft.ts'

export type VersionLanguage = (typeof VERSION_LANGUAGES)[number]

/** In the order in which they are offered. (The model's own list brings zod along.) */
export const versionLanguages = ['ja-easy', 'en', 'zh', 'ko', 'vi', 'pt'] as const satisfies readonly VersionLanguage[]

/** The contract's limits: three times those of the Japanese, in characters as people count them. */
export const versionTitleLimit = 180
export const versionTextLimit = 15_000

export type VersionProblem = 'titleMissing' | 'titleTooLong' | 'textTooLong'

export const emptyVersion: Version = { title: '', text: '', by: 'officer', questions: {} }

const isEmpty = ({ title, text }: Version): boolean => !title.trim() && !text.trim()

/** What is wrong with a version; nothing with one that is empty: it is as good as none. */
export function versionProblem(version: Version): VersionProblem | null {
  if (isEmpty(version)) return null
  if (!version.title.trim()) return 'titleMissing'
  if (lengthOf(version.title) > versionTitleLimit) return 'titleTooLong'
  return lengthOf(version.text) > versionTextLimit ? 'textTooLong' : null
}

const only = (versions: Versions, wanted: (version: Version) => boolean): Versions =>
  Object.fromEntries(Object.entries(versions).filter(([, version]) => wanted(version)))

const optionsOf = (question: Question): string[] => ('options' in question ? question.options : [])

const trimmedWords = ({ wording, options }: QuestionWords): QuestionWords => ({
  wording: wording.trim(),
  options: options.map((option) => option.trim()).filter(Boolean),
})

/** Whether a question's words can be used: an option for each of the original's, in its order. */
export function fits(question: Question, words: QuestionWords): boolean {
  const { wording, options } = trimmedWords(words)
  const isShort = wording.length <= wordingLimit && options.every((option) => option.length <= optionLength)
  return wording !== '' && isShort && options.length === optionsOf(question).length
}

/** The words of the questions that are asked and fit; the others are asked in Japanese. */
const keepableWords = ({ questions }: Version, survey: Survey | null): Version['questions'] =>
  Object.fromEntries(
    (survey?.questions ?? []).flatMap((question) => {
      const words = questions[question.id]
      return words && fits(question, words) ? [[question.id, trimmedWords(words)]] : []
    }),
  )

/**
 * The versions as the server takes them: one that is empty or not finished is left out, and words that fit no question.
 * @param survey as the server takes it
 */
export function keepableVersions(versions: Versions, survey: Survey | null): Versions {
  const finished = only(versions, (version) => !isEmpty(version) && versionProblem(version) === null)
  const trimmed = Object.entries(finished).map(([language, version]) => [
    language,
    { ...version, title: version.title.trim(), text: version.text.trim(), questions: keepableWords(version, survey) },
  ])
  return Object.fromEntries(trimmed)
}

/** Whether every version can be sent. */
export const areFinished = (versions: Versions): boolean =>
  Object.values(versions).every((version) => versionProblem(version) === null)

/** What officers wrote themselves: a machine's version of other words is no version of these. */
export const writtenByOfficers = (versions: Versions): Versions => only(versions, ({ by }) => by === 'officer')

/** The versions with an officer's words in a language; a machine's words that are changed are the officer's from then on. */
export const withWords = (
  versions: Versions,
  language: VersionLanguage,
  words: Partial<Pick<Version, 'title' | 'text' | 'questions'>>,
): Versions => ({ ...versions, [language]: { ...(versions[language] ?? emptyVersion), ...words, by: 'officer' } })

/** The versions without one language. */
export const withoutVersion = (versions: Versions, language: VersionLanguage): Versions =>
  Object.fromEntries(Object.entries(versions).filter(([each]) => each !== language))

/** The versions without the words of a question that is not asked any more. */
export const withoutWordsOf = (versions: Versions, questionId: string): Versions =>
  Object.fromEntries(
    Object.entries(versions).map(([language, version]) => {
      const { [questionId]: gone, ...questions } = version.questions
      return [language, { ...version, questions }]
    }),
  )

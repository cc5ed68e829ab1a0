import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import type { Download } from '../../platform/endpoint.ts'
import { japanClock, japanDay, parseInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import type { AnswerCounts } from './answer-counts.ts'
import type { Answers } from './answers.ts'
import { answersByHousehold, type SeenAnswers, seenAnswers } from './describe-answers.ts'
import { allAnswersIn } from './store.ts'
import type { Question } from './survey.ts'

type Cell = string | number
export type Encoding = 'utf-8' | 'cp932'

/** The columns of a question: two where people are counted. */
const headings = ({ wording, kind }: Question): string[] =>
  kind === 'attendance' ? [wording, `${wording}（人数）`] : [wording]

const cells = (question: Question, answers: Answers | undefined): Cell[] => {
  const answer = answers?.[question.id]
  const blank = headings(question).map(() => '')
  if (answer?.kind === 'attendance') return [answer.coming ? '参加する' : '参加しない', answer.people]
  if (answer?.kind === 'text') return [answer.text]
  if (!answer || !('options' in question)) return blank
  const chosen = answer.kind === 'choice' ? [answer.option] : answer.options
  return [chosen.map((option) => question.options[option] ?? '').join('、')]
}

const countHeadings = (question: Question): string[] => {
  const { wording } = question
  if (question.kind === 'attendance')
    return [`${wording}（参加する）`, `${wording}（参加しない）`, `${wording}（人数）`]
  return question.kind === 'text'
    ? [`${wording}（書いた数）`]
    : question.options.map((option) => `${wording}（${option}）`)
}

const countCells = ({ questions }: AnswerCounts): Cell[] =>
  questions.flatMap((question): Cell[] => {
    if (question.kind === 'attendance') return [question.coming, question.notComing, question.people]
    return question.kind === 'text' ? [question.written] : question.options
  })

const timeOf = (at: string): string => {
  const time = parseInstant(at)
  return `${japanDay(time)} ${japanClock(time)}`
}

/** A line for each household, those that have not answered too. */
const linesByName = async (deps: Pick<Deps, 'db'>, circular: Circular, { area, survey, parts }: SeenAnswers) => {
  const households = await answersByHousehold(deps, circular, area)
  const blocks = new Map([area, ...parts.map((part) => part.area)].map(({ id, name }) => [id, name]))
  return [
    ['班', '番', '世帯', '答えた日時', ...survey.questions.flatMap(headings)],
    ...households.map(({ blockId, number, label, answer }) => [
      blocks.get(blockId) ?? '',
      number,
      label,
      answer ? timeOf(answer.at) : '',
      ...survey.questions.flatMap((question) => cells(question, answer?.answers)),
    ]),
  ]
}

/** A line for each person's answer, without saying whose. */
const linesOfPersons = async (
  deps: Pick<Deps, 'db'>,
  circular: Circular,
  { area, survey: { questions } }: SeenAnswers,
) => {
  const found = await allAnswersIn(deps, circular.id, area.id)
  return [
    questions.flatMap(headings),
    ...found.map(({ answers }) => questions.flatMap((question) => cells(question, answers))),
  ]
}

/** A line for each area below, and one for the whole. */
const linesOfCounts = ({ area, survey: { questions }, counts, parts }: SeenAnswers): Cell[][] => [
  ['地域', '答えた数', ...questions.flatMap(countHeadings)],
  ...[...parts, { area, counts }].map((part) => [
    part.area.name,
    ...(part.counts ? [part.counts.answered, ...countCells(part.counts)] : ['少数のため出しません']),
  ]),
]

/** Signs of one look that Windows' table knows under the other of their two numbers. */
const WINDOWS_SIGNS: Record<string, string> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
}

const encoded = (text: string, encoding: Encoding): Uint8Array =>
  encoding === 'cp932'
    ? iconv.encode(
        text.replace(/[〜−‖—¢£¬]/gu, (sign) => WINDOWS_SIGNS[sign] ?? sign),
        'cp932',
      )
    : Buffer.from(`\ufeff${text}`)

/** What no file system takes in a name, and no header: half of a character. */
const fileName = (circular: Circular): string =>
  `回答_${circular.title
    .toWellFormed()
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .trim()}.csv`

const linesFor = (deps: Pick<Deps, 'db'>, who: Identity, circular: Circular, seen: SeenAnswers) => {
  if (seen.byName) return linesByName(deps, circular, seen)
  return who.may('reach.names', seen.area) ? linesOfPersons(deps, circular, seen) : linesOfCounts(seen)
}

/**
 * The answers of an area as a CSV file: where the officer may see names a line for each answer, else one for each area below.
 * A text that a spreadsheet would take for a formula gets a mark before it.
 * @throws as `seenAnswers`
 */
export const answersFile = async (
  deps: Pick<Deps, 'db'>,
  who: Identity,
  { circular, areaId, encoding }: { circular: Circular; areaId: string | null; encoding: Encoding },
): Promise<Download> => {
  const seen = await seenAnswers(deps, who, { circular, areaId })
  const text = stringify(await linesFor(deps, who, circular, seen), {
    escape_formulas: true,
    record_delimiter: 'windows',
  })
  const charset = encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'
  return {
    content: encoded(text, encoding),
    contentType: `text/csv; charset=${charset}`,
    fileName: fileName(circular),
  }
}

import type { Answer } from '@kairan/functions/circulars/survey/answers.ts'
import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { useTranslation } from 'react-i18next'
import { type AskedHousehold, householdBlocks } from './household-blocks.ts'
import type { AnswersView } from './use-answers.ts'

interface HouseholdAnswersProps {
  answers: AnswersView
  blockName: (blockId: string) => string
}

/** Each household's answer by block and name, and who has not answered; nothing where names may not be seen. */
export function HouseholdAnswers({ answers: { households, survey }, blockName }: HouseholdAnswersProps) {
  const { t } = useTranslation('office')
  if (!households || households.length === 0) return null
  return (
    <section className="mt-5 print:hidden">
      <h3 className="font-bold">{t('answers.byHousehold')}</h3>
      <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2">
        {householdBlocks(households).map(({ blockId, rows, answered }) => (
          <details key={blockId} className="rounded-12 border border-solid-gray-420 px-4">
            <summary className="flex min-h-12 cursor-pointer flex-wrap items-center gap-x-2">
              <span aria-hidden="true">▸</span>
              <span className="font-bold">{blockName(blockId)}</span>
              <span>{t('answers.ofAll', { answered, all: rows.length })}</span>
            </summary>
            <ul className="divide-y divide-solid-gray-300 pb-2">
              {rows.map(
                (row) =>
                  row.answered && <HouseholdAnswer key={row.householdId} row={row} questions={survey.questions} />,
              )}
            </ul>
            {answered < rows.length && (
              <p className="pb-3">
                <span className="text-solid-gray-800">{t('answers.notYet')} </span>
                {rows
                  .filter((row) => !row.answered)
                  .map(({ number, label }) => t('rows.name', { number, label }))
                  .join('、')}
              </p>
            )}
          </details>
        ))}
      </div>
    </section>
  )
}

/** One household: each question with what it answered. */
function HouseholdAnswer({ row, questions }: { row: AskedHousehold; questions: Question[] }) {
  const { t } = useTranslation('office')
  const inWords = useAnswerInWords()
  return (
    <li className="py-2">
      <p className="font-bold">{t('rows.name', { number: row.number, label: row.label })}</p>
      {row.answered && (
        <dl>
          {questions.map((question) => {
            const words = inWords(question, row.answered?.answers[question.id])
            return (
              words && (
                <div key={question.id} className="flex flex-wrap gap-x-2">
                  <dt className="text-solid-gray-800">{question.wording}</dt>
                  <dd className="whitespace-pre-wrap">{words}</dd>
                </div>
              )
            )
          })}
        </dl>
      )}
    </li>
  )
}

/** An answer as people say it; null where there is none. */
function useAnswerInWords() {
  const { t } = useTranslation('office')
  return (question: Question, answer: Answer | undefined): string | null => {
    if (!answer) return null
    if (answer.kind === 'attendance') return answer.coming ? t('answers.yes', { n: answer.people }) : t('answers.no')
    if (answer.kind === 'text') return answer.text
    if (!('options' in question)) return null
    const chosen = answer.kind === 'choice' ? [answer.option] : answer.options
    if (chosen.length === 0) return t('answers.nothingChosen')
    return chosen.map((option) => question.options[option] ?? '').join(t('rules.and'))
  }
}

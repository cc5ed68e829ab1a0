import type { QuestionCount } from '@kairan/functions/circulars/survey/answer-counts.ts'
import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { useTranslation } from 'react-i18next'
import { inFigures, wholePercent } from '../reach-states.ts'
import { answerRows } from './question-rows.ts'
import type { AnswersView } from './use-answers.ts'
import { WrittenAnswers } from './written-answers.tsx'

interface QuestionAnswersProps {
  question: Question
  count: QuestionCount | undefined
  answers: AnswersView
  /** How many answered at all. */
  answered: number
  blockName: (blockId: string) => string
}

/** One question: a line for each answer with its count, its share and a bar; or what was written. */
export function QuestionAnswers({ question, count, answers, answered, blockName }: QuestionAnswersProps) {
  const { t } = useTranslation('office')
  const { per } = answers.survey
  if (question.kind === 'text')
    return (
      <WrittenAnswers
        wording={question.wording}
        written={count?.kind === 'text' ? count.written : 0}
        texts={answers.written[question.id] ?? []}
        blockName={blockName}
      />
    )
  const rows = answerRows(question, count, { coming: t('answers.coming'), notComing: t('answers.notComing') })
  return (
    <section
      aria-label={question.wording}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: in very large letters it scrolls sideways, also by keyboard
      tabIndex={0}
      className="mt-5 overflow-x-auto"
    >
      <table className="w-full max-w-140 [&_td]:whitespace-nowrap [&_thead_th]:whitespace-nowrap">
        <caption className="text-start font-bold">{question.wording}</caption>
        <thead className="text-std-16N-170">
          <tr className="border-b border-solid-gray-600">
            <th scope="col" className="text-start font-bold">
              {t('answers.option')}
            </th>
            <th scope="col" className="text-end font-bold">
              {t(`answers.counts.${per}`)}
            </th>
            <th scope="col" className="ps-3 text-end font-bold">
              {t('answers.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className="border-b border-solid-gray-300">
              <th scope="row" className="py-1 text-start font-normal">
                {row.label}
                <AnswerBar part={row.count} whole={answered} />
              </th>
              <td className="text-end">{inFigures(row.count)}</td>
              <td className="ps-3 text-end">{wholePercent(row.count, answered)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count?.kind === 'attendance' && (
        <p className="mt-1 font-bold">{t('answers.people', { n: inFigures(count.people) })}</p>
      )}
    </section>
  )
}

/** The share as a bar; its figures stand beside it, so a screen reader passes it over. */
function AnswerBar({ part, whole }: { part: number; whole: number }) {
  return (
    <svg width="100%" height="12" className="my-1 block [print-color-adjust:exact]" aria-hidden="true">
      <rect
        x="0"
        y="0.5"
        width="100%"
        height="11"
        fill="var(--color-solid-gray-50)"
        stroke="var(--color-solid-gray-420)"
      />
      <rect x="0" y="0" width={`${whole === 0 ? 0 : (part / whole) * 100}%`} height="12" fill="var(--color-key-900)" />
    </svg>
  )
}

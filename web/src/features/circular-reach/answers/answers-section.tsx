import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { dayInWords, timeInWords } from '../../../ui/japanese-date.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { inFigures } from '../reach-states.ts'
import { AnswersFile } from './answers-file.tsx'
import { AnswersParts } from './answers-parts.tsx'
import { DeadlineButtons } from './deadline-buttons.tsx'
import { HouseholdAnswers } from './household-answers.tsx'
import { QuestionAnswers } from './question-answers.tsx'
import { type AnswersView, useAnswers } from './use-answers.ts'

interface AnswersSectionProps {
  circular: CircularView
  /** The area of the address. */
  areaId: string | undefined
  hrefOf: (areaId: string) => string
  /** What a block is called; those without an answer stand in no part of the answers. */
  blockName: (blockId: string) => string
}

/** What comes back to a circular's questions: counts, what was written, each household where names may be seen. Kept fresh. */
export function AnswersSection({ circular, areaId, hrefOf, blockName }: AnswersSectionProps) {
  const { t } = useTranslation('office')
  const { data: answers, error, refetch } = useAnswers({ circularId: circular.id, areaId })
  return (
    <section className="mt-10" aria-labelledby="answers">
      <h2 id="answers">{t('answers.title')}</h2>
      {!answers && (error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />)}
      {answers && (
        <>
          {error && <Problem error={error} kept={t('answers.stale')} />}
          <TakenUntil answers={answers} />
          <Counts answers={answers} blockName={blockName} />
          <AnswersParts answers={answers} hrefOf={hrefOf} />
          <HouseholdAnswers answers={answers} blockName={blockName} />
          <div className="mt-4 flex flex-wrap gap-3 print:hidden">
            {answers.canMoveDeadline && <DeadlineButtons circularId={circular.id} answers={answers} />}
            {answers.counts !== null && answers.counts.answered > 0 && (
              <AnswersFile circular={circular} areaId={areaId} byName={answers.households !== null} />
            )}
          </div>
        </>
      )}
    </section>
  )
}

/** Until when answers are taken, or since when not. */
function TakenUntil({ answers: { survey, open, closedAt } }: { answers: AnswersView }) {
  const { t } = useTranslation('office')
  if (closedAt) return <p>{t('answers.closed', { time: timeInWords(closedAt) })}</p>
  if (!survey.until) return <p>{t(open ? 'answers.openEnded' : 'answers.ended')}</p>
  return <p>{t(open ? 'answers.open' : 'answers.over', { day: dayInWords(survey.until) })}</p>
}

/** How many answered, and each question. */
function Counts({ answers, blockName }: { answers: AnswersView } & Pick<AnswersSectionProps, 'blockName'>) {
  const { t } = useTranslation('office')
  const { counts, survey } = answers
  if (!counts) return <p className="mt-2">{t('answers.few')}</p>
  if (counts.answered === 0) return <p className="mt-2">{t('answers.none')}</p>
  return (
    <>
      <p className="mt-1 text-std-22B-150">{t(`answers.${survey.per}`, { n: inFigures(counts.answered) })}</p>
      {survey.questions.map((question) => (
        <QuestionAnswers
          key={question.id}
          question={question}
          count={counts.questions.find(({ id }) => id === question.id)}
          answers={answers}
          answered={counts.answered}
          blockName={blockName}
        />
      ))}
    </>
  )
}

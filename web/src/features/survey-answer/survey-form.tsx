import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { Answers } from '@kairan/functions/circulars/survey/answers.ts'
import type { Survey } from '@kairan/functions/circulars/survey/survey.ts'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallFailure } from '../../api/call-failure.ts'
import { htmlLang } from '../../texts/languages.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { dayInWords } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { draftsOf, type Problem, readDrafts } from './draft.ts'
import { QuestionField } from './question-field.tsx'
import { useAnswer } from './use-answer.ts'

interface SurveyFormProps {
  circular: CircularView
  survey: Survey
  /** What was answered before; null: nothing yet. */
  answers: Answers | null
  onSaved: () => void
  /** Null: there is nothing to go back to. */
  onCancel: (() => void) | null
}

/** Question by question; what is wrong stands beside its field, and what was entered stays until it has arrived. */
export function SurveyForm({ circular, survey, answers, onSaved, onCancel }: SurveyFormProps) {
  const { t } = useTranslation('reading')
  const language = useLanguage()
  const { questions, per, until } = survey
  const [drafts, setDrafts] = useState(() => draftsOf(questions, answers))
  const [problems, setProblems] = useState<Record<string, Problem>>({})
  const { mutate, isPending, error } = useAnswer(circular, onSaved)
  const form = useRef<HTMLFormElement>(null)
  const wrong = Object.keys(problems).length

  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (isPending) return
    const read = readDrafts(questions, drafts)
    setProblems(read.problems)
    const first = questions.find(({ id }) => read.problems[id])
    if (first) form.current?.querySelector<HTMLElement>(`[data-question="${first.id}"] :is(input, textarea)`)?.focus()
    else mutate(read.answers)
  }
  return (
    <form ref={form} noValidate onSubmit={send}>
      <p className="mt-1">{t(per === 'household' ? 'survey.perHousehold' : 'survey.perPerson')}</p>
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          lang={htmlLang(circular.surveyLanguage)}
          draft={drafts[question.id]}
          problem={problems[question.id]}
          saidByServer={serverSays(error, question.id)}
          onChange={(draft) => {
            setDrafts((before) => ({ ...before, [question.id]: draft }))
            setProblems((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== question.id)))
          }}
        />
      ))}
      {wrong > 0 && (
        <p role="alert" className="mt-4 font-bold text-red-1000">
          <span aria-hidden="true">⚠ </span>
          {t('survey.lookAgain', { number: wrong })}
        </p>
      )}
      {error && <FailureNotice error={error} kept={t('survey.kept')} />}
      <Button type="submit" className="mt-5 min-h-14 w-full" busy={isPending}>
        {t(isPending ? 'survey.underWay' : 'survey.send')}
      </Button>
      {onCancel && (
        <Button kind="quiet" className="mt-2" onClick={onCancel}>
          {t('survey.leaveAsIs')}
        </Button>
      )}
      <p className="mt-2 text-std-16N-170 text-solid-gray-800">
        {until ? t('survey.changeUntil', { day: dayInWords(until, language) }) : t('survey.changeAnytime')}
        {circular.mine?.confirmed ? '' : ` ${t('survey.confirmsToo')}`}
      </p>
    </form>
  )
}

/** What the server has against the answer to a question. */
const serverSays = (error: unknown, questionId: string): string | undefined =>
  error instanceof CallFailure
    ? error.fields.find(({ path }) => `${path}.`.startsWith(`answers.${questionId}.`))?.detail
    : undefined

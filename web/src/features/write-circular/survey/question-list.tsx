import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import type { Draft } from '../draft.ts'
import type { StepParts } from '../step-parts.ts'
import { withoutWordsOf } from '../versions/version-draft.ts'
import { QuestionFields } from './question-fields.tsx'
import { type SurveyDraft, withMoved, withoutQuestion } from './survey-draft.ts'

/** The draft with its survey changed, if it still has one. */
const inSurvey =
  (alter: (survey: SurveyDraft) => SurveyDraft | null) =>
  (draft: Draft): Draft => ({ ...draft, survey: draft.survey && alter(draft.survey) })

/** The questions in their order: write them, move them up and down, take them out. */
export function QuestionList({ update, problems, survey }: StepParts & { survey: SurveyDraft }) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const list = useRef<HTMLOListElement>(null)
  /** The button that was pressed may be gone: the focus goes on to the question that is at this place now. */
  const goTo = (index: number): void => {
    const questions = list.current?.children
    const question = questions?.[Math.min(index, questions.length - 1)]
    question?.querySelector<HTMLElement>('textarea')?.focus()
  }
  const change = (changed: Question, isOtherwise: boolean): void =>
    update((now) => ({
      ...inSurvey((asked) => ({
        ...asked,
        questions: asked.questions.map((each) => (each.id === changed.id ? changed : each)),
      }))(now),
      // What it was called in another language is not what is asked now.
      versions: isOtherwise ? withoutWordsOf(now.versions, changed.id) : now.versions,
    }))
  const move = (from: number, to: number): void => {
    flushSync(() => update(inSurvey((now) => withMoved(now, from, to))))
    goTo(to)
    announce(t('survey.moved', { from: from + 1, to: to + 1 }))
  }
  const remove = (index: number, id: string): void => {
    const panel = list.current?.closest('details')
    flushSync(() =>
      update((now) => ({
        ...inSurvey((survey) => withoutQuestion(survey, id))(now),
        versions: withoutWordsOf(now.versions, id),
      })),
    )
    if (survey.questions.length > 1) goTo(index)
    else panel?.querySelector('button')?.focus()
    announce(t('survey.removed', { n: index + 1 }))
  }
  const last = survey.questions.length
  return (
    <ol ref={list} className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-3">
      {survey.questions.map((question, index) => {
        const n = index + 1
        return (
          <li key={question.id} className="rounded-8 border border-solid-gray-420 p-3">
            <p className="font-bold">{t('survey.nth', { n, kind: t(`survey.kinds.${question.kind}`) })}</p>
            <QuestionFields
              question={question}
              per={survey.per}
              change={change}
              tried={problems.includes('surveyUnfinished')}
            />
            <p className="flex flex-wrap gap-x-4">
              {index > 0 && (
                <Button kind="quiet" onClick={() => move(index, index - 1)} aria-label={t('survey.upOf', { n })}>
                  {t('survey.up')}
                </Button>
              )}
              {n < last && (
                <Button kind="quiet" onClick={() => move(index, index + 1)} aria-label={t('survey.downOf', { n })}>
                  {t('survey.down')}
                </Button>
              )}
              <Button kind="quiet" onClick={() => remove(index, question.id)} aria-label={t('survey.removeOf', { n })}>
                {t('extras.remove')}
              </Button>
            </p>
          </li>
        )
      })}
    </ol>
  )
}

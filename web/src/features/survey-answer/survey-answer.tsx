import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { Survey } from '@kairan/functions/circulars/survey/survey.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { htmlLang } from '../../texts/languages.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { dayInWords, timeInWords } from '../../ui/japanese-date.ts'
import { Loading } from '../../ui/loading.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { GivenAnswers } from './given-answers.tsx'
import { SurveyForm } from './survey-form.tsx'
import { myAnswer } from './use-answer.ts'

interface SurveyAnswerProps {
  circular: CircularView
  survey: Survey
}

/** The form, or what was answered and the way to change it; when answers are no longer taken, why. */
export function SurveyAnswer({ circular, survey }: SurveyAnswerProps) {
  const { t } = useTranslation('reading')
  const language = useLanguage()
  const { data, error, refetch } = useQuery(myAnswer(circular.id))
  const [isChanging, setIsChanging] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const thanks = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The button that had the focus is gone; what took its place is read out.
    if (isSaved) thanks.current?.focus()
  }, [isSaved])
  if (!data) return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Loading />

  const { answered, whyNot } = data
  const lang = htmlLang(circular.surveyLanguage)
  const until = survey.until && dayInWords(survey.until, language)
  if (!whyNot && (isChanging || !answered))
    return (
      <SurveyForm
        circular={circular}
        survey={survey}
        answers={answered?.answers ?? null}
        onSaved={() => {
          setIsSaved(true)
          setIsChanging(false)
        }}
        onCancel={answered ? () => setIsChanging(false) : null}
      />
    )
  return (
    <>
      {isSaved && (
        <p ref={thanks} tabIndex={-1} className="mt-2 font-bold text-green-900">
          <span aria-hidden="true">✓ </span>
          {t('survey.saved')}
        </p>
      )}
      {whyNot && <p className="mt-2">{t(`survey.whyNot.${whyNot}`, { day: until ?? '' })}</p>}
      {answered ? (
        <div className="mt-3 rounded-12 border border-solid-gray-420 p-4">
          <p>
            <strong className="block">
              {t(survey.per === 'household' ? 'survey.ofHousehold' : 'survey.ofPerson')}
            </strong>
            {timeInWords(answered.at, language)}
          </p>
          <GivenAnswers survey={survey} answers={answered.answers} lang={lang} />
          {!whyNot && (
            <>
              <Button
                className="mt-4"
                onClick={() => {
                  setIsSaved(false)
                  setIsChanging(true)
                }}
              >
                {t('survey.change')}
              </Button>
              <p className="mt-2 text-std-16N-170 text-solid-gray-800">
                {until ? t('survey.changeUntil', { day: until }) : t('survey.changeAnytime')}
              </p>
            </>
          )}
        </div>
      ) : (
        whyNot && whyNot !== 'answer-not-yours' && <p className="mt-1">{t('survey.nothing')}</p>
      )}
    </>
  )
}

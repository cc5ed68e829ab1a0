import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { htmlLang } from '../../texts/languages.ts'
import { Later } from '../../ui/later.tsx'
import { openWithReadingTexts } from '../reading-aids/reading-texts.ts'
import { SURVEY_PLACE } from './survey-place.ts'

/** What a circular asks its readers; who is no reader of it (an officer) sees the questions on paper only. */
export function SurveyPart({ circular }: { circular: CircularView }) {
  const { t, i18n } = useTranslation('circular')
  const headingId = useId()
  const { survey, mine } = circular
  if (!survey) return null
  return (
    <section id={SURVEY_PLACE} tabIndex={-1} aria-labelledby={headingId} className="mt-8 scroll-mt-4">
      <h2 id={headingId}>{t('survey.title')}</h2>
      {mine && (
        <div className="print:hidden">
          <Later
            name="survey"
            open={openWithReadingTexts(i18n, () => import('./survey-answer.tsx').then((part) => part.SurveyAnswer))}
            props={{ circular, survey }}
          />
        </div>
      )}
      <ol lang={htmlLang(circular.surveyLanguage)} className="mt-2 hidden list-decimal ps-6 print:block">
        {survey.questions.map((question) => (
          <li key={question.id}>
            {question.wording}
            {'options' in question && `（${question.options.join('・')}）`}
          </li>
        ))}
      </ol>
    </section>
  )
}

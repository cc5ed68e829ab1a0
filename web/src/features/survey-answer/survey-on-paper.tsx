import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { htmlLang } from '../../texts/languages.ts'
import { dayInWords } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'

/** The questions as they stand on a printed page, for whoever gives the answer to the block leader; and for who is no reader of it. */
export function SurveyOnPaper({
  circular: { survey, surveyLanguage, mine },
}: {
  circular: Pick<CircularView, 'survey' | 'surveyLanguage' | 'mine'>
}) {
  const { t } = useTranslation('circular')
  const language = useLanguage()
  if (!survey) return null
  return (
    <div className={mine ? 'mt-6 hidden print:block' : 'mt-6'}>
      <h2>{t('survey.title')}</h2>
      <p>{survey.until ? t('survey.askedUntil', { day: dayInWords(survey.until, language) }) : t('survey.asked')}</p>
      <ol lang={htmlLang(surveyLanguage)} className="mt-2 list-decimal space-y-1 ps-6">
        {survey.questions.map((question) => (
          <li key={question.id}>
            {question.wording}
            {'options' in question &&
              question.options.map((option) => (
                <span key={option} className="block">
                  □ {option}
                </span>
              ))}
          </li>
        ))}
      </ol>
    </div>
  )
}

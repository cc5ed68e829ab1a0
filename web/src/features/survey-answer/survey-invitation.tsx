import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { SURVEY_PLACE } from './survey-place.ts'

/** That an answer is asked for, until when, and the way to it further down; nothing once it was given. */
export function SurveyInvitation({ circular: { survey, mine } }: { circular: Pick<CircularView, 'survey' | 'mine'> }) {
  const { t } = useTranslation('circular')
  const language = useLanguage()
  // Family from elsewhere, and former neighbours, may read it and are asked nothing.
  const isAsked = mine !== null && (mine.canConfirm || mine.confirmed !== null)
  if (!survey || !isAsked || !mine.survey?.open || mine.survey.answeredAt) return null
  return (
    <p className="print:hidden">
      <a href={`#${SURVEY_PLACE}`} className="inline-block py-1.5 font-bold">
        {survey.until ? t('survey.askedUntil', { day: dayInWords(survey.until, language) }) : t('survey.asked')}
        <span aria-hidden="true">{'\u00a0'}↓</span>
      </a>
    </p>
  )
}

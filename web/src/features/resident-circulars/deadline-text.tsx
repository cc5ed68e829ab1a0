import { useTranslation } from 'react-i18next'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { deadline } from './circular-order.ts'

/** Until when the household is asked to confirm, and whether that is today, tomorrow or over. */
export function DeadlineText({ confirmBy }: { confirmBy: string }) {
  const { t } = useTranslation('resident')
  const language = useLanguage()
  const today = japanDayOf(new Date())
  return <>{t(`deadline.${deadline(confirmBy, today)}`, { day: dayInWords(confirmBy, language, today) })}</>
}

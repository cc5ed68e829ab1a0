import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/me.ts'
import { timeInWords } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { isUnread } from './circular-order.ts'
import { DeadlineText } from './deadline-text.tsx'
import { useHasHousehold } from './use-has-household.ts'

/** What is asked of the household and until when, or that it is done; for family from elsewhere, why they are not asked. */
export function WhereItStands({ circular }: { circular: CircularView }) {
  const { t } = useTranslation(['resident', 'circular'])
  const language = useLanguage()
  const { mine, confirmBy, status } = circular
  const hasHousehold = useHasHousehold()
  const watches = useMe().data?.resident?.standing === 'watcher'
  if (!mine || status === 'withdrawn') return null
  if (mine.confirmed)
    return (
      <p className="mt-2 border-s-4 border-green-900 ps-3 print:hidden">
        <strong className="block text-green-900">
          <span aria-hidden="true">✓ </span>
          {t(hasHousehold ? 'confirm.alreadyForFamily' : 'state.confirmed')}
        </strong>
        {t(`confirm.via.${mine.confirmed.via}`, { time: timeInWords(mine.confirmed.at, language) })}
      </p>
    )
  if (!mine.canConfirm) return watches ? <p className="mt-2 print:hidden">{t('circular:watcher')}</p> : null
  if (!confirmBy || !isUnread(circular)) return null
  return (
    <p className="mt-2 border-s-4 border-key-900 ps-3 font-bold">
      <DeadlineText confirmBy={confirmBy} />
    </p>
  )
}

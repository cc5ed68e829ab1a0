import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/me.ts'
import { timeInWords } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { SurveyInvitation } from '../survey-answer/survey-invitation.tsx'
import { isUnread } from './circular-order.ts'
import { DeadlineText } from './deadline-text.tsx'
import { useHasHousehold } from './use-has-household.ts'

/** What is asked of the household and until when, or that it is done; for family from elsewhere, why they are not asked. */
export function WhereItStands({ circular }: { circular: CircularView }) {
  const { mine, status } = circular
  if (!mine || status === 'withdrawn') return null
  const isAsked = mine.confirmed !== null || mine.survey?.open || circular.confirmBy !== null || !mine.canConfirm
  if (!isAsked) return null
  return (
    <div className="mt-3 border-s-4 border-key-900 ps-3">
      <Confirming circular={circular} mine={mine} />
      <SurveyInvitation circular={circular} />
    </div>
  )
}

function Confirming({ circular, mine }: { circular: CircularView; mine: NonNullable<CircularView['mine']> }) {
  const { t } = useTranslation('resident')
  const { t: why } = useTranslation('circular')
  const language = useLanguage()
  const hasHousehold = useHasHousehold()
  const watches = useMe().data?.resident?.standing === 'watcher'
  if (mine.confirmed)
    return (
      <p className="print:hidden">
        <strong className="block text-green-900">
          <span aria-hidden="true">✓ </span>
          {t(hasHousehold ? 'confirm.alreadyForFamily' : 'state.confirmed')}
        </strong>
        {t(`confirm.via.${mine.confirmed.via}`, { time: timeInWords(mine.confirmed.at, language) })}
      </p>
    )
  if (!mine.canConfirm) return <p className="print:hidden">{why(watches ? 'watcher' : 'former')}</p>
  if (!circular.confirmBy || !isUnread(circular)) return null
  return (
    <p className="font-bold">
      <DeadlineText confirmBy={circular.confirmBy} />
    </p>
  )
}

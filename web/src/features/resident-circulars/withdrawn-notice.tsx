import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'

interface WithdrawnProps {
  at: string
  reason: string
  correctedBy: CircularView['correctedBy']
}

/** That the circular was taken back, when and why, and where to read on. */
export function WithdrawnNotice({ at, reason, correctedBy }: WithdrawnProps) {
  const { t } = useTranslation('resident')
  const language = useLanguage()
  return (
    <div className="my-4 rounded-8 border-2 border-red-1000 p-4">
      <p className="font-bold text-red-1000">
        {t('circular.withdrawn', { day: dayInWords(japanDayOf(at), language) })}
      </p>
      {reason && (
        <p className="mt-1">
          {t('circular.reason')} <span lang="ja">{reason}</span>
        </p>
      )}
      <p className="mt-1">{t('circular.noNeedToConfirm')}</p>
      {correctedBy && (
        <p className="mt-2 print:hidden">
          <Link href={`/circulars/${correctedBy.id}`} className="inline-flex min-h-11 items-center gap-1 font-bold">
            {t('circular.readCorrection')}
            <span aria-hidden="true">›</span>
          </Link>
        </p>
      )}
    </div>
  )
}

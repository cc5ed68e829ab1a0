import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

/** Why a circular is a draft again. */
export const draftAgainReasons = ['cancelled', 'returned'] as const
export type DraftAgainReason = (typeof draftAgainReasons)[number]

/** 「取り消しました」: nobody got it, it is a draft again, and whoever may write goes on from here. */
export function DraftAgainPage({ circular, reason }: { circular: CircularView; reason: DraftAgainReason }) {
  const { t } = useTranslation('office')
  const title = t(`draftAgain.${reason}`)
  return (
    <>
      <PageTitle plain={title} className="mt-8">
        <span aria-hidden="true">✓ </span>
        {title}
      </PageTitle>
      <p className="mt-2">{t(`draftAgain.${reason}Words`, { title: circular.title })}</p>
      <div className="mt-6 grid max-w-140 gap-3">
        {reason === 'cancelled' && circular.office?.canEdit && (
          <Link href={`/o/circulars/${circular.id}/edit?step=check`} className={buttonLook('main')}>
            {t('draftAgain.goOn')}
          </Link>
        )}
        <Link href="/o" className={buttonLook(reason === 'cancelled' ? 'plain' : 'main')}>
          {t('draftAgain.home')}
        </Link>
      </div>
    </>
  )
}

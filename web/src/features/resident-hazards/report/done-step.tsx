import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../../ui/button.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import type { Outcome } from './report.ts'

/** It has arrived: its number, and what happens next. */
export function DoneStep({ outcome: { as, id, number, hint, wasAdded } }: { outcome: Outcome }) {
  const { t } = useTranslation('hazards')
  const title = t(as === 'reporter' ? 'done.filed' : 'done.followed')
  return (
    <>
      <PageTitle plain={title} className="mt-6">
        {title}
      </PageTitle>
      {as === 'reporter' ? (
        <p className="mt-4 rounded-12 border-2 border-green-800 p-4">
          {t('done.number')}
          <span className="block text-std-26B-150">{number}</span>
        </p>
      ) : (
        <p className="mt-4 rounded-12 border-2 border-green-800 p-4 font-bold">{t('done.joined', { number })}</p>
      )}
      {wasAdded && <p className="mt-4 font-bold">{t('done.added')}</p>}
      {hint && <p className="mt-4 rounded-8 bg-solid-gray-50 p-3 font-bold">{hint}</p>}
      <h2 className="mt-6">{t('done.next')}</h2>
      <ul className="mt-2 list-disc space-y-2 ps-6">
        <li>{t('done.looks')}</li>
        <li>{t('done.tells')}</li>
      </ul>
      <p className="mt-6 space-y-3">
        <Link href={`/hazards/${id}`} className={buttonLook('main')}>
          {t('done.see')}
        </Link>
        <Link href="/hazards" className={`${buttonLook('plain')} w-full`}>
          {t('toList')}
        </Link>
      </p>
    </>
  )
}

import type { Me } from '@kairan/functions/residents/contract.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useMe } from '../../api/me.ts'
import { buttonLook } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

/** For whoever a circular was not meant for, and for addresses that do not exist: the two cannot be told apart, on purpose. */
export function NotFoundNotice() {
  const { t } = useTranslation('resident')
  return (
    <>
      <PageTitle plain={t('notFound.title')}>{t('notFound.title')}</PageTitle>
      <p className="my-4">{t('notFound.why')}</p>
      <Link href="/" className={buttonLook('main')}>
        {t('notFound.toList')}
      </Link>
    </>
  )
}

/** For somebody signed in who is not registered as a resident: how to, in one sentence; officers find their own pages. */
export function NotRegisteredNotice() {
  const { t } = useTranslation('resident')
  const me = useMe()
  return (
    <>
      <PageTitle plain={t('notRegistered.title')}>{t('notRegistered.title')}</PageTitle>
      <p className="my-4">{t('notRegistered.how')}</p>
      <Link href="/join" className={buttonLook('main')}>
        {t('notRegistered.join')}
      </Link>
      <OfficeLink offices={me.data?.offices ?? []} />
    </>
  )
}

/** The way to the officers' pages, for those who hold an office. */
export function OfficeLink({ offices }: { offices: Me['offices'] }) {
  const { t } = useTranslation('resident')
  if (offices.length === 0) return null
  return (
    <p className="mt-4">
      <a className={buttonLook('plain')} href="/o">
        {t('toOffice')}
      </a>
    </p>
  )
}

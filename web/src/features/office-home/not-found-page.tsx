import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

/** For an address that leads nowhere, or to something outside one's own area. */
export function NotFoundPage({ home }: { home: string }) {
  const { t } = useTranslation('office')
  return (
    <div className="py-8">
      <PageTitle plain={t('notFound.title')}>{t('notFound.title')}</PageTitle>
      <p className="my-4">{t('notFound.words')}</p>
      <Link href={home} className={buttonLook('plain')}>
        {t('notFound.home')}
      </Link>
    </div>
  )
}

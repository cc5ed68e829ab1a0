import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/page-title.tsx'
import { SignOutButton } from './sign-out-button.tsx'

/** Signed in, but holding no office today: whom to ask, and the way to the residents' own pages. */
export function NoOfficePage({ insideLine }: { insideLine: boolean }) {
  const { t } = useTranslation('office')
  return (
    <div className="py-8">
      <PageTitle plain={t('noOffice.title')}>{t('noOffice.title')}</PageTitle>
      <p className="my-4">{t('noOffice.words')}</p>
      <p className="my-4">
        <a href="/r" className="inline-flex min-h-11 items-center">
          {t('noOffice.resident')}
        </a>
      </p>
      {!insideLine && <SignOutButton />}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

/** After leaving: that it is done, where circulars come from now, and the way back. */
export function LeftNotice() {
  const { t } = useTranslation('settings')
  return (
    <>
      <PageTitle plain={t('left.title')}>{t('left.title')}</PageTitle>
      <p className="my-4">{t('left.done')}</p>
      <p className="my-4">{t('left.next')}</p>
      <Link href="/join" className={buttonLook('plain')}>
        {t('left.again')}
      </Link>
    </>
  )
}

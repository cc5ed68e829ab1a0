import { useTranslation } from 'react-i18next'
import { signInAddress } from '../api/session.ts'
import { buttonLook } from './button.tsx'
import { PageTitle } from './page-title.tsx'

/** For somebody who is not signed in (any more): why it is needed, and the way; afterwards one is back at `path`. */
export function SignInNotice({ path, insideLine }: { path: string; insideLine: boolean }) {
  const { t } = useTranslation('common')
  return (
    <div className="py-8">
      <PageTitle plain={t('signIn.title')}>{t('signIn.title')}</PageTitle>
      <p className="my-4">{t(insideLine ? 'signIn.insideLine' : 'signIn.why')}</p>
      <a className={buttonLook('main')} href={signInAddress(path)}>
        {t('signIn.button')}
      </a>
    </div>
  )
}

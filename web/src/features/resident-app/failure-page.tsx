import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { PageTitle } from '../../ui/page-title.tsx'

/** When there is nothing to show but that it did not work. */
export function FailurePage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('resident')
  return (
    <>
      <PageTitle plain={t('list.title')}>{t('list.title')}</PageTitle>
      <FailureNotice error={error} onRetry={onRetry} />
    </>
  )
}

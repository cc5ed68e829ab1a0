import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { isSignedOut } from '../../api/call-failure.ts'
import { signInAddress } from '../../api/session.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'

interface ProblemProps {
  error: unknown
  kept?: string
  onRetry?: () => void
}

/**
 * What went wrong on a page for officers. A session that has ended is its own case: what stands on the screen stays there
 * (somebody may be in the middle of a circular), and the sign-in opens beside it.
 */
export function Problem({ error, kept, onRetry }: ProblemProps) {
  const { t } = useTranslation('office')
  const [path] = useLocation()
  const search = useSearch()
  const notice = <FailureNotice error={error} kept={kept} onRetry={onRetry} />
  if (!isSignedOut(error)) return notice
  return (
    <>
      {notice}
      <p className="my-4">
        <a
          href={signInAddress(search ? `${path}?${search}` : path)}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center"
        >
          {t('signInBeside')}
        </a>
      </p>
    </>
  )
}

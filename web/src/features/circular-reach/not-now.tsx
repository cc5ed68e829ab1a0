import { useTranslation } from 'react-i18next'
import { CallFailure } from '../../api/call-failure.ts'
import { Problem } from '../office-home/problem.tsx'

interface NotNowProps {
  error: unknown
  /** What stays as it was, in a sentence. */
  kept: string
}

/**
 * Why LINE brings nothing just now. Where the service said no for a reason (the night, the month's messages) nothing is
 * broken, so it says the reason and what stays; anything else is a problem.
 */
export function NotNow({ error, kept }: NotNowProps) {
  const { t } = useTranslation('office')
  if (!(error instanceof CallFailure) || error.status !== 409 || !error.detail)
    return <Problem error={error} kept={kept} />
  return (
    <div role="alert" className="my-4 rounded-8 border-2 border-orange-1000 bg-white p-4">
      <p className="font-bold">
        <span aria-hidden="true">⚠ </span>
        {t('notNow')}
      </p>
      <p className="mt-1">{error.detail}</p>
      <p className="mt-1">{kept}</p>
    </div>
  )
}

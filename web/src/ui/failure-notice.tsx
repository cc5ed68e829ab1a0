import { useTranslation } from 'react-i18next'
import { CallFailure } from '../api/call-failure.ts'
import { joinReadings } from '../texts/join-readings.ts'
import { Button } from './button.tsx'

interface FailureNoticeProps {
  error: unknown
  /** What was kept in spite of it, in a sentence (「書いた内容は残っています。」). */
  kept?: string
  /** Left out: there is nothing to try again. */
  onRetry?: () => void
}

/** What went wrong, in the server's words or our own, what was kept, and a way to try again. */
export function FailureNotice({ error, kept, onRetry }: FailureNoticeProps) {
  const { t } = useTranslation('common')
  return (
    <div role="alert" className="my-4 rounded-8 border-2 border-red-1000 bg-white p-4">
      <p className="font-bold text-red-1000">
        <span aria-hidden="true">⚠ </span>
        {t('failure.title')}
      </p>
      <p className="mt-1">{failureSentence(error, t)}</p>
      {kept && <p className="mt-1">{kept}</p>}
      {onRetry && (
        <Button className="mt-3" onClick={onRetry}>
          {t('failure.retry')}
        </Button>
      )}
    </div>
  )
}

/** The sentence for a failure: the server's where it has one, else ours for "no answer" or "something unforeseen". */
export function failureSentence(error: unknown, t: (key: 'failure.noAnswer' | 'failure.unexpected') => string): string {
  if (!(error instanceof CallFailure)) return t('failure.unexpected')
  return joinReadings(error.detail) || t(error.status === 0 ? 'failure.noAnswer' : 'failure.unexpected')
}

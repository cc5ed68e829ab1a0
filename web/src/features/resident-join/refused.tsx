import { useTranslation } from 'react-i18next'
import { CallFailure } from '../../api/call-failure.ts'
import { Button } from '../../ui/button.tsx'
import { failureSentence } from '../../ui/failure-notice.tsx'
import { PausedNotice } from './paused-notice.tsx'
import { StepPage } from './step-page.tsx'
import type { Steps } from './use-steps.ts'

/** The number is used up, has ended, or too many were wrong: what to do now. */
export function Refused({ error, steps, code }: { error: CallFailure; steps: Steps; code: string }) {
  const { t } = useTranslation('join')
  const { t: common } = useTranslation('common')
  return (
    <StepPage title={t('place.refusedTitle')} steps={steps}>
      {error.status === 429 ? (
        <PausedNotice error={error} steps={steps} />
      ) : (
        <>
          <p className="font-bold">{failureSentence(error, common)}</p>
          {error.status !== 400 && <p>{t('place.refused')}</p>}
          <Button kind="main" onClick={() => steps.go({ at: 'code', typed: code })}>
            {t('place.enterAgain')}
          </Button>
          <Button className="w-full" onClick={() => steps.go({ at: 'find' })}>
            {t('start.noNumber')}
          </Button>
        </>
      )}
    </StepPage>
  )
}

/** Whether the server has spoken about the code itself; no answer, or a broken one, says nothing about it. */
export const isRefused = (error: unknown): error is CallFailure =>
  error instanceof CallFailure && error.status >= 400 && error.status < 500

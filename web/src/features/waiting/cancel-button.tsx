import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { cancelCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { CallFailure } from '../../api/call-failure.ts'
import { mayPass } from '../../api/query-client.ts'
import { Button, type ButtonKind } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'
import { useStep } from './use-step.ts'

interface CancelButtonProps {
  circular: CircularView
  kind?: ButtonKind
  onTooLate: () => void
}

const isTooLate = (error: unknown): boolean => error instanceof CallFailure && error.code === 'cancel-too-late'

/** 取り消す: back to a draft before anybody has it; or, when it has begun to leave, the word that it has. */
export function CancelButton({ circular, kind = 'plain', onTooLate }: CancelButtonProps) {
  const { t } = useTranslation('office')
  const [, navigate] = useLocation()
  const params = { circularId: circular.id }
  const cancel = useStep(
    circular.id,
    () =>
      call<typeof cancelCircular>('POST', '/api/circulars/{circularId}/cancel', { params }).catch((error: unknown) => {
        if (isTooLate(error)) onTooLate()
        throw error
      }),
    () => navigate(`/o/circulars/${circular.id}/edit?after=cancelled`, { replace: true }),
  )
  return (
    <div className="grid">
      <Button kind={kind} busy={cancel.isPending} onClick={() => cancel.mutate()}>
        {t(cancel.isPending ? 'waiting.cancelling' : 'waiting.cancel')}
      </Button>
      {cancel.isError && !isTooLate(cancel.error) && (
        <Problem error={cancel.error} kept={mayPass(cancel.error) ? t('waiting.notCancelled') : undefined} />
      )}
    </div>
  )
}

import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { resumeDelivery } from '@kairan/functions/circulars/quota/contract.ts'
import type { DeliveryProgress } from '@kairan/functions/deliveries/delivery.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { NotNow } from './not-now.tsx'
import { inFigures } from './reach-states.ts'
import { circularKey } from './use-reach.ts'

/** Why the sending rests, what is kept, and the way to go on for whoever may send. */
export function PausedNotice({ circular, delivery }: { circular: CircularView; delivery: DeliveryProgress }) {
  const { t } = useTranslation('office')
  const { paused, sent, total, waiting } = delivery
  const figures = { sent: inFigures(sent), total: inFigures(total), waiting: inFigures(waiting) }
  return (
    <div className="rounded-8 border-2 border-orange-1000 p-4">
      <p className="font-bold">
        <span aria-hidden="true">⚠ </span>
        {t(paused === 'channel' ? 'delivery.pausedChannel' : 'delivery.pausedQuota')}
      </p>
      <p className="mt-1">{t('delivery.paused', figures)}</p>
      <p className="mt-1">{t(paused === 'channel' ? 'delivery.thenChannel' : 'delivery.thenQuota')}</p>
      {circular.office?.canWithdraw && <ResumeButton circularId={circular.id} waiting={waiting} />}
    </div>
  )
}

function ResumeButton({ circularId, waiting }: { circularId: string; waiting: number }) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const resume = useMutation({
    mutationFn: () =>
      call<typeof resumeDelivery>('POST', '/api/circulars/{circularId}/resume', { params: { circularId } }),
    onSuccess: async (circular) => {
      queries.setQueryData(circularKey(circularId), circular)
      await queries.invalidateQueries({ queryKey: ['reach', circularId] })
    },
  })
  return (
    <>
      {resume.isError && (
        <NotNow error={resume.error} kept={t('delivery.resumeKept', { waiting: inFigures(waiting) })} />
      )}
      <Button kind="main" className="mt-3" busy={resume.isPending} onClick={() => resume.mutate()}>
        {t(resume.isPending ? 'delivery.resuming' : 'delivery.resume')}
      </Button>
    </>
  )
}

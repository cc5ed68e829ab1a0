import type { resumeDelivery } from '@kairan/functions/circulars/contract.ts'
import type { DeliveryProgress } from '@kairan/functions/deliveries/delivery.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Problem } from '../office-home/problem.tsx'
import { inFigures } from './reach-states.ts'
import { circularKey } from './use-reach.ts'

interface DeliveryPanelProps {
  circularId: string
  delivery: DeliveryProgress
  mayResume: boolean
}

/** How far the sending is, in numbers; why it rests and how to go on; and whom LINE did not take. */
export function DeliveryPanel({ circularId, delivery, mayResume }: DeliveryPanelProps) {
  const { t } = useTranslation('office')
  const id = useId()
  const { status, total, sent, waiting, stopped, refused, uncertain } = delivery
  const under = status === 'planning' || status === 'sending'
  const figures = {
    sent: inFigures(sent),
    total: inFigures(total),
    waiting: inFigures(waiting),
    stopped: inFigures(stopped),
  }
  return (
    <section className="mt-6 print:hidden">
      {under && (
        <>
          <p id={id} className="text-std-18B-160">
            {t(status === 'planning' ? 'delivery.planning' : 'delivery.sending', figures)}
          </p>
          <Progress labelledBy={id} value={sent} max={total} />
          <p>{t('delivery.mayLeave')}</p>
        </>
      )}
      {status === 'done' && <p>{t('delivery.done', figures)}</p>}
      {status === 'stopped' && <p>{t('delivery.stopped', figures)}</p>}
      {status === 'paused' && (
        <div className="rounded-8 border-2 border-orange-1000 p-4">
          <p className="font-bold">
            <span aria-hidden="true">⚠ </span>
            {t('delivery.paused', figures)}
          </p>
          <p className="mt-1">{t(delivery.paused === 'quota' ? 'delivery.pausedQuota' : 'delivery.pausedChannel')}</p>
          {mayResume && <ResumeButton circularId={circularId} />}
        </div>
      )}
      {refused > 0 && <p className="mt-2">{t('delivery.refused', { n: inFigures(refused) })}</p>}
      {uncertain > 0 && <p className="mt-2">{t('delivery.uncertain', { n: inFigures(uncertain) })}</p>}
    </section>
  )
}

function ResumeButton({ circularId }: { circularId: string }) {
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
      {resume.isError && <Problem error={resume.error} />}
      <Button kind="main" className="mt-3" busy={resume.isPending} onClick={() => resume.mutate()}>
        {t(resume.isPending ? 'delivery.resuming' : 'delivery.resume')}
      </Button>
    </>
  )
}

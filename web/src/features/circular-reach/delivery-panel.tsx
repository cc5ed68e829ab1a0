import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { DeliveryProgress } from '@kairan/functions/deliveries/delivery.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Progress } from '../../ui/progress.tsx'
import { Ledger } from './ledger.tsx'
import { PausedNotice } from './paused-notice.tsx'
import { inFigures } from './reach-states.ts'

interface DeliveryPanelProps {
  circular: CircularView
  delivery: DeliveryProgress
  /** Whether the page lists the households by name below. */
  byName: boolean
}

/** What became of the sending in LINE, in words and numbers: how far it is, why it rests, and where everybody stands. */
export function DeliveryPanel({ circular, delivery, byName }: DeliveryPanelProps) {
  const { t } = useTranslation('office')
  const id = useId()
  const { status, total, sent, stopped } = delivery
  const figures = { sent: inFigures(sent), total: inFigures(total), stopped: inFigures(stopped) }
  if (circular.office?.timing?.kind === 'paper') {
    return (
      <p className="mt-6 print:hidden">
        {t(circular.status === 'withdrawn' ? 'delivery.wasOnPaper' : 'delivery.onPaper')}
      </p>
    )
  }
  const under = status === 'planning' || status === 'sending'
  return (
    <section aria-label={t('delivery.title')} className="mt-6 print:hidden">
      {under && (
        <>
          <p id={id} className="text-std-18B-160">
            {t(status === 'planning' ? 'delivery.planning' : 'delivery.sending', figures)}
          </p>
          <Progress labelledBy={id} value={sent} max={total} />
          <p>{t('delivery.mayLeave')}</p>
        </>
      )}
      {status === 'done' && <p className="text-std-18B-160">{t('delivery.done', figures)}</p>}
      {status === 'stopped' && <p className="text-std-18B-160">{t('delivery.stopped', figures)}</p>}
      {status === 'paused' && <PausedNotice circular={circular} delivery={delivery} />}
      {circular.office?.timing?.kind === 'digest' && <p>{t('delivery.inDigest')}</p>}
      {!under && <Ledger delivery={delivery} advise={circular.status !== 'withdrawn'} byName={byName} />}
    </section>
  )
}

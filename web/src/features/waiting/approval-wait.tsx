import type { Estimate } from '@kairan/functions/circulars/estimate.ts'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../ui/japanese-date.ts'
import { inFigures } from '../circular-reach/reach-states.ts'
import { useEstimate } from '../write-circular/use-estimate.ts'
import { CancelButton } from './cancel-button.tsx'
import type { WaitingParts } from './waiting-parts.ts'
import { WhenApproved } from './when-approved.tsx'

/** Which sentence says who may approve. */
const whoMay = (urgent: boolean, estimate: Pick<Estimate, 'approvers'> | undefined) => {
  if (!estimate) return 'whoUnknown'
  if (estimate.approvers === 0) return 'nobody'
  return urgent ? 'urgent' : 'who'
}

/** It waits for a second officer: who may say yes, what then happens, and the author's way to take it back. */
export function ApprovalWait({ circular, office, onTooLate }: WaitingParts) {
  const { t } = useTranslation('office')
  const { data: estimate } = useEstimate({ circularId: circular.id, version: circular.version })
  const who = whoMay(circular.category === 'emergency', estimate)
  return (
    <section className="mt-4 rounded-12 border-2 border-key-900 p-4">
      <h2>{t('approval.title')}</h2>
      <p className="mt-1">{t(`approval.${who}`, { n: inFigures(estimate?.approvers ?? 0) })}</p>
      <WhenApproved timing={office.timing} estimate={estimate} />
      {office.submitted?.mine && <p>{t('approval.notOwn')}</p>}
      <p className="mt-1">{t('waiting.nothingYet')}</p>
      {office.submitted && (
        <p className="text-solid-gray-800">{t('approval.asked', { time: timeInWords(office.submitted.at) })}</p>
      )}
      {office.canCancel && (
        <div className="mt-4">
          <CancelButton circular={circular} onTooLate={onTooLate} />
        </div>
      )}
    </section>
  )
}

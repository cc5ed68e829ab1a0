import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { Estimate } from '@kairan/functions/circulars/estimate.ts'
import type { approveCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { mayPass } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { inFigures } from '../circular-reach/reach-states.ts'
import { Problem } from '../office-home/problem.tsx'
import { useStep } from './use-step.ts'
import type { OfficeView } from './waiting-parts.ts'
import { WhenApproved } from './when-approved.tsx'

interface ApproveQuestionProps {
  circular: CircularView
  office: OfficeView
  estimate: Estimate
  onClose: () => void
}

/** Asks once more before the yes, which lets go exactly the version that was looked at. */
export function ApproveQuestion({ circular, office, estimate, onClose }: ApproveQuestionProps) {
  const { t } = useTranslation('office')
  const approve = useStep(
    circular.id,
    () =>
      call<typeof approveCircular>('POST', '/api/circulars/{circularId}/approve', {
        params: { circularId: circular.id },
        body: { version: circular.version },
      }),
    () => window.scrollTo(0, 0),
  )
  const kind = office.timing?.kind ?? 'now'
  const isNow = kind === 'now' && !estimate.quietUntil
  const figures = { households: inFigures(estimate.households), residents: inFigures(estimate.residents) }
  return (
    <Dialog role="alertdialog" title={t('approval.sureTitle')} isOpen onClose={onClose}>
      <p className="font-bold">{t(kind === 'paper' ? 'approval.surePaper' : 'approval.sureWhom', figures)}</p>
      <WhenApproved timing={office.timing} estimate={estimate} />
      {isNow && (
        <p className="mt-2">
          {estimate.holdSeconds > 0
            ? t('approval.sureHold', { seconds: estimate.holdSeconds })
            : t('approval.sureFinal')}
        </p>
      )}
      {approve.isError && (
        <Problem error={approve.error} kept={mayPass(approve.error) ? undefined : t('approval.notApproved')} />
      )}
      <div className="mt-5 grid gap-3">
        <Button kind="main" busy={approve.isPending} onClick={() => approve.mutate()}>
          {t(approve.isPending ? 'approval.approving' : 'approval.yes')}
        </Button>
        <Button onClick={onClose}>{t('waiting.no')}</Button>
      </div>
    </Dialog>
  )
}

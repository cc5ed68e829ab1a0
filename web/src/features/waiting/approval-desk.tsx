import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { AudienceWords } from '../circular-reach/audience-words.tsx'
import { inFigures } from '../circular-reach/reach-states.ts'
import { Problem } from '../office-home/problem.tsx'
import { AudienceFigures } from '../write-circular/audience-figures.tsx'
import { costOf, missingIn } from '../write-circular/cost.ts'
import { CostLines } from '../write-circular/cost-lines.tsx'
import { LinePreview } from '../write-circular/line-preview.tsx'
import { useEstimate } from '../write-circular/use-estimate.ts'
import { ApproveQuestion } from './approve-question.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import type { WaitingParts } from './waiting-parts.ts'
import { WhenApproved } from './when-approved.tsx'

/** What the second officer looks at before saying yes: the bubble, who gets it, what it costs, when it leaves. */
export function ApprovalDesk({ circular, office }: WaitingParts) {
  const { t } = useTranslation('office')
  const [open, setOpen] = useState<'approve' | 'reject' | null>(null)
  const kept = { circularId: circular.id, version: circular.version }
  const { data: estimate, isError, error, refetch } = useEstimate(kept)
  const kind = office.timing?.kind ?? 'now'
  const leaves =
    office.timing?.kind === 'at' ? office.timing.at : kind === 'digest' ? (estimate?.nextDigestAt ?? null) : null
  const cost = estimate && costOf(estimate, { kind, leaves })
  const missing = cost ? missingIn(cost) : 0
  const close = (): void => setOpen(null)
  return (
    <section className="mt-4 rounded-12 border-2 border-key-900 p-4">
      <h2>{t('approval.deskTitle')}</h2>
      <p className="mt-1">{t('approval.deskWords')}</p>
      <h3 className="mt-6">{t('check.preview')}</h3>
      <LinePreview kept={kept} />
      <h3 className="mt-6">{t('check.audience')}</h3>
      <p className="font-bold">
        <AudienceWords circular={circular} />
      </p>
      {estimate && <AudienceFigures count={estimate} />}
      <h3 className="mt-6">{t('check.when')}</h3>
      <WhenApproved timing={office.timing} estimate={estimate} />
      <h3 className="mt-6">{t('check.cost')}</h3>
      {estimate && cost && <CostLines cost={cost} messages={estimate.messages} kind={kind} />}
      {!estimate && (isError ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />)}
      <div className="mt-6 grid gap-3">
        <Button
          kind="main"
          blockedBecause={
            !estimate ? t('check.counting') : missing > 0 ? t('approval.missing', { n: inFigures(missing) }) : undefined
          }
          onClick={() => setOpen('approve')}
        >
          {t('approval.yes')}
        </Button>
        <Button onClick={() => setOpen('reject')}>{t('approval.reject')}</Button>
      </div>
      {open === 'approve' && estimate && (
        <ApproveQuestion circular={circular} office={office} estimate={estimate} onClose={close} />
      )}
      {open === 'reject' && <RejectDialog circular={circular} onClose={close} />}
    </section>
  )
}

import type { Estimate } from '@kairan/functions/circulars/estimate.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { inFigures } from '../circular-reach/reach-states.ts'
import type { Cost } from './cost.ts'
import { CostLines } from './cost-lines.tsx'
import { afterFailure, PublishFailure } from './publish-failure.tsx'
import { howItLeaves, leavesAt } from './timing.ts'
import type { Publishing } from './use-publish.ts'
import type { SendPlan } from './use-send-plan.ts'

interface PublishDialogProps {
  /** The audience in words. */
  audience: string
  estimate: Estimate
  cost: Cost
  plan: Pick<SendPlan, 'choice' | 'hours'>
  publish: Publishing
  onClose: () => void
}

/** The last question before a circular is let go, with the numbers once more: what LINE has delivered cannot be taken back. */
export function PublishDialog({ audience, estimate, cost, plan, publish, onClose }: PublishDialogProps) {
  const { t } = useTranslation('office')
  const { choice, hours } = plan
  const { households, residents, messages, holdSeconds, needsApproval } = estimate
  const how = howItLeaves(choice, hours)
  const leaves = leavesAt(choice, hours)
  const copies = how === 'paper' ? households : estimate.paperCopies
  const figures = {
    audience,
    households: inFigures(households),
    residents: inFigures(residents),
    time: leaves ? timeInWords(leaves) : '',
  }
  const end = needsApproval
    ? t('publish.approval')
    : how === 'now'
      ? holdSeconds > 0
        ? t('publish.hold', { seconds: holdSeconds })
        : t('publish.final')
      : how !== 'paper' && t('publish.until')
  const yes = needsApproval ? 'approval' : how
  return (
    <Dialog role="alertdialog" title={t(`publish.titles.${yes}`)} isOpen onClose={onClose}>
      <p className="font-bold">{t(`publish.${how}`, figures)}</p>
      <div className="mt-2">
        <CostLines cost={cost} messages={messages} kind={choice.kind} />
      </div>
      {copies > 0 && <p className="mt-2">{t('publish.copies', { copies: inFigures(copies) })}</p>}
      {end && <p className="mt-2">{end}</p>}
      {publish.isError && <PublishFailure publish={publish} onChooseAgain={onClose} />}
      <div className="mt-5 grid gap-3">
        {(!publish.isError || afterFailure(publish) === 'again') && (
          <Button kind="main" busy={publish.isPending} onClick={() => publish.mutate()}>
            {publish.isPending ? t('publish.pending') : t(`publish.yes.${yes}`, figures)}
          </Button>
        )}
        <Button onClick={onClose}>{t('publish.no')}</Button>
      </div>
    </Dialog>
  )
}

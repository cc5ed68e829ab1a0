import { useTranslation } from 'react-i18next'
import { inFigures } from '../circular-reach/reach-states.ts'
import { type Cost, missingIn } from './cost.ts'
import type { PictureUploads } from './use-picture-uploads.ts'
import type { SendPlan } from './use-send-plan.ts'

interface BeforeSending {
  plan: Pick<SendPlan, 'problems' | 'estimate'>
  uploads: PictureUploads
  /** Undefined: not known yet. */
  cost: Cost | undefined
}

/** Why 送る cannot be pressed yet, in a sentence; undefined: it can. */
export function useWhyNot({
  plan: { problems, estimate },
  uploads: { uploads },
  cost,
}: BeforeSending): string | undefined {
  const { t } = useTranslation('office')
  const sending = uploads.filter(({ state }) => state !== 'failed').length
  if (problems.length > 0) return t('check.blocked')
  if (sending > 0) return t('check.uploading', { n: sending })
  if (uploads.length > 0) return t('check.uploadsFailed', { n: uploads.length })
  if (estimate.isError) return t('check.notCounted')
  if (!estimate.data || estimate.isOld || !cost) return t('check.counting')
  if (estimate.data.needsApproval && estimate.data.approvers === 0) return t('publish.nobodyApproves')
  const missing = missingIn(cost)
  if (missing === 0) return undefined
  const never = 'limit' in cost && estimate.data.messages > cost.limit
  return never ? t('check.missingAlways') : t('check.missing', { n: inFigures(missing) })
}

import type { Timing } from '@kairan/functions/circulars/circular.ts'
import type { Estimate } from '@kairan/functions/circulars/estimate.ts'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../ui/japanese-date.ts'

interface WhenApprovedProps {
  timing: Timing | null
  /** Undefined: not known. */
  estimate: Pick<Estimate, 'nextDigestAt' | 'quietUntil'> | undefined
}

/** When it leaves after a yes now, in a sentence. */
export function WhenApproved({ timing, estimate }: WhenApprovedProps) {
  const { t } = useTranslation('office')
  const kind = timing?.kind ?? 'now'
  const passed = timing?.kind === 'at' && Date.parse(timing.at) < Date.now()
  const quietUntil = kind === 'now' || passed ? estimate?.quietUntil : null
  if (quietUntil) return <p>{t('approval.after.quiet', { time: timeInWords(quietUntil) })}</p>
  if (timing?.kind === 'at' && !passed) return <p>{t('approval.after.at', { time: timeInWords(timing.at) })}</p>
  if (kind === 'digest' && estimate?.nextDigestAt)
    return <p>{t('approval.after.digest', { time: timeInWords(estimate.nextDigestAt) })}</p>
  return <p>{t(kind === 'paper' ? 'approval.after.paper' : 'approval.after.now')}</p>
}

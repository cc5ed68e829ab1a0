import type { ReachCounts } from '@kairan/functions/circulars/reach.ts'
import { useTranslation } from 'react-i18next'
import { inFigures, leftToReach } from './reach-states.ts'

interface CountsInWordsProps {
  counts: ReachCounts
  /** Taken back: nobody is to be reached any more, so it says who had confirmed. */
  withdrawn: boolean
}

/** How far a circular came in an area, in a few words. */
export function CountsInWords({ counts, withdrawn }: CountsInWordsProps) {
  const { t } = useTranslation('office')
  const left = leftToReach(counts)
  const n = inFigures(counts.households)
  if (withdrawn) return t('reach.partWithdrawn', { done: inFigures(counts.households - left), n })
  return left === 0 ? t('reach.partDone', { n }) : t('reach.partLeft', { left: inFigures(left), n })
}

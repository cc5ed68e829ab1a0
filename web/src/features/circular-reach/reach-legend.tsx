import type { ReachCounts } from '@kairan/functions/circulars/reach.ts'
import { useTranslation } from 'react-i18next'
import { inFigures, reachStates } from './reach-states.ts'
import { StateMark } from './state-mark.tsx'

/** The figures of a bar in a few words; states nobody is in are left out. */
export function ReachLegend({ counts }: { counts: ReachCounts }) {
  const { t } = useTranslation('office')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {reachStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <li key={state} className="inline-flex gap-1.5">
            <StateMark state={state} />{' '}
            <span className="font-bold">{t('households', { n: inFigures(counts[state]) })}</span>
          </li>
        ))}
    </ul>
  )
}

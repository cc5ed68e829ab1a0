import type { ReachCounts } from '@kairan/functions/circulars/reach.ts'
import { inFigures, reachStates } from './reach-states.ts'
import { StateMark } from './state-mark.tsx'

/** The figures of a bar in a few words, in households; states nobody is in are left out. */
export function ReachLegend({ counts }: { counts: ReachCounts }) {
  return (
    <ul className="flex flex-wrap gap-x-4 text-std-16N-170">
      {reachStates
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <li key={state} className="inline-flex gap-1.5">
            <StateMark state={state} /> <span className="font-bold">{inFigures(counts[state])}</span>
          </li>
        ))}
    </ul>
  )
}

import type { ReachCounts, ReachState } from '@kairan/functions/circulars/reach.ts'
import { useId } from 'react'
import { barSegments } from './bar-segments.ts'
import { ReachPattern, stateInk } from './reach-pattern.tsx'

/**
 * The account as a bar: one segment a state, each with its own pattern, so that it reads without colours. The figures always
 * stand beside it in words, so a screen reader passes it over.
 */
export function ReachBar({ counts }: { counts: ReachCounts }) {
  const id = useId()
  const segments = barSegments(counts, { length: 100, atLeast: 2 })
  const pattern = (state: ReachState): string => `${id}-${state}`
  return (
    <svg width="100%" height="24" className="my-2 block [print-color-adjust:exact]" aria-hidden="true">
      <defs>
        {segments.map(({ state }) => (
          <ReachPattern key={state} id={pattern(state)} state={state} />
        ))}
      </defs>
      {segments.map(({ state, start, width }) => (
        <rect
          key={state}
          x={`${start}%`}
          y="1"
          width={`${width}%`}
          height="22"
          fill={`url(#${pattern(state)})`}
          stroke={stateInk[state]}
          strokeWidth="1.5"
        />
      ))}
      {segments.slice(1).map(({ state, start }) => (
        <line
          key={state}
          x1={`${start}%`}
          x2={`${start}%`}
          y1="0"
          y2="24"
          stroke="var(--color-white)"
          strokeWidth="3"
        />
      ))}
    </svg>
  )
}

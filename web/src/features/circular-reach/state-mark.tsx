import type { ReachState } from '@kairan/functions/circulars/reach.ts'
import { useTranslation } from 'react-i18next'
import { stateInk } from './reach-pattern.tsx'

/** A sign for each state, of its own shape: tick, sheet, speech, envelope, empty ring. */
const signs: Record<ReachState, string> = {
  line: 'M4 12l6 6L20 6',
  paper: 'M6 3h9l4 4v14H6zM9 11h7M9 15h7',
  spoken: 'M3 4h18v12H11l-5 5v-5H3z',
  unread: 'M3 5h18v14H3zM3 6l9 7 9-7',
  notReached: 'M12 4a8 8 0 1 0 0.01 0z',
}

/** A state as sign and word. */
export function StateMark({ state }: { state: ReachState }) {
  const { t } = useTranslation('office')
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg viewBox="0 0 24 24" className="size-[1.2em] shrink-0" aria-hidden="true">
        <path
          d={signs[state]}
          fill="none"
          stroke={stateInk[state]}
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t(`states.${state}`)}
    </span>
  )
}

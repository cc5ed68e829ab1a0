import type { ReachState } from '@kairan/functions/circulars/reach.ts'

/** The outline of a state: at least 3 : 1 against white. */
export const stateInk: Record<ReachState, string> = {
  line: 'var(--color-green-900)',
  paper: 'var(--color-blue-900)',
  spoken: 'var(--color-purple-900)',
  unread: 'var(--color-orange-900)',
  notReached: 'var(--color-solid-gray-900)',
}

/** What fills a state: full, lines, dots, wide lines, empty. Told apart in black and white too. */
export function ReachPattern({ id, state }: { id: string; state: ReachState }) {
  const ink = stateInk[state]
  return (
    <pattern id={id} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="12" height="12" fill={state === 'line' ? ink : 'var(--color-white)'} />
      {state === 'paper' && <rect width="7" height="12" fill={ink} />}
      {state === 'spoken' && <circle cx="6" cy="6" r="4" fill={ink} />}
      {state === 'unread' && <rect width="3" height="12" fill={ink} />}
    </pattern>
  )
}

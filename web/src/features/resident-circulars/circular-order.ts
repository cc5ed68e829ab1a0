import type { CircularSummary } from '@kairan/functions/circulars/circular-view.ts'

type Waiting = Pick<CircularSummary, 'status' | 'mine'>

/** Whether the reader's household is still asked to confirm it. One that was taken back asks nobody any more. */
export const isUnread = ({ status, mine }: Waiting): boolean =>
  status !== 'withdrawn' && mine !== null && mine.canConfirm && mine.confirmed === null

/** Parts the circulars into those still to be confirmed and the rest, both newest first. */
export function unreadFirst<C extends Waiting & { publishedAt: string | null; createdAt: string }>(
  circulars: readonly C[],
): { unread: C[]; rest: C[] } {
  const at = ({ publishedAt, createdAt }: C): string => publishedAt ?? createdAt
  const newestFirst = circulars.toSorted((one, other) => at(other).localeCompare(at(one)))
  return { unread: newestFirst.filter(isUnread), rest: newestFirst.filter((circular) => !isUnread(circular)) }
}

/** How near the last day for confirming is, seen from `today` (both `YYYY-MM-DD`, Japan). */
export function deadline(confirmBy: string, today: string): 'past' | 'today' | 'tomorrow' | 'later' {
  if (confirmBy < today) return 'past'
  if (confirmBy === today) return 'today'
  const days = (Date.parse(confirmBy) - Date.parse(today)) / 86_400_000
  return days === 1 ? 'tomorrow' : 'later'
}

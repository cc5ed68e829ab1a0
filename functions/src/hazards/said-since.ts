import type { Hazard, HazardEvent } from './hazard.ts'

/**
 * All that somebody has said to 「直りましたか」 since a report was closed, the oldest first; nothing while it is open.
 * @param events of the report that stands for its group, the oldest first
 */
export const allSaidSince = (
  events: readonly HazardEvent[],
  { closedAt }: Pick<Hazard, 'closedAt'>,
  lineUserId: string,
): HazardEvent[] =>
  events.filter(
    ({ kind, by, at }) =>
      (kind === 'allRight' || kind === 'stillThere') && by === lineUserId && closedAt !== null && at >= closedAt,
  )

/** What somebody has said last of it; null: nothing. */
export const saidSince = (...asked: Parameters<typeof allSaidSince>): 'right' | 'notRight' | null => {
  const last = allSaidSince(...asked).at(-1)
  if (!last) return null
  return last.kind === 'allRight' ? 'right' : 'notRight'
}

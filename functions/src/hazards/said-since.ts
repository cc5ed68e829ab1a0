import type { Hazard, HazardEvent } from './hazard.ts'

/**
 * What somebody has said last to 「直りましたか」 since a report was closed; null: nothing.
 * @param events of the report that stands for its group, the oldest first
 */
export const saidSince = (
  events: readonly HazardEvent[],
  { closedAt }: Pick<Hazard, 'closedAt'>,
  lineUserId: string,
): 'right' | 'notRight' | null => {
  if (closedAt === null) return null
  const last = events.findLast(
    ({ kind, by, at }) => (kind === 'allRight' || kind === 'stillThere') && by === lineUserId && at >= closedAt,
  )
  if (!last) return null
  return last.kind === 'allRight' ? 'right' : 'notRight'
}

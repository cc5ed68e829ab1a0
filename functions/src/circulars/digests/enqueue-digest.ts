import type { Deps } from '../../deps.ts'
import { parseInstant } from '../../platform/time.ts'

/** The task that sends an area's digest, by the name it is enqueued under. */
export const DIGEST_TASK = 'circulars-digest'

/**
 * A task for the time of an area's digest, once however many circulars wait for it. A digest comes every week at least, so the
 * time lies within the 30 days that Cloud Tasks takes.
 * @param at an instant
 * @param round makes the id new where the same work must be enqueued again (queues take an id only once)
 */
export const enqueueDigest = (
  deps: Pick<Deps, 'tasks'>,
  { areaId, at }: { areaId: string; at: string },
  round = '',
): Promise<void> => {
  const time = parseInstant(at)
  return deps.tasks.enqueue(DIGEST_TASK, { areaId }, { id: `digest-${areaId}-${time.valueOf()}${round}`, at: time })
}

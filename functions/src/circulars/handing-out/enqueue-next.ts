import { enqueuePlan } from '../../deliveries/start-delivery.ts'
import type { Deps } from '../../deps.ts'
import { parseInstant } from '../../platform/time.ts'
import { type Circular, isUrgent } from '../circular.ts'
import { enqueueDigest } from '../digests/enqueue-digest.ts'
import { isOnItsWay } from '../transitions.ts'

/** The task that lets a circular go, by the name it is enqueued under. */
export const RELEASE_TASK = 'circulars-release'
/** Cloud Tasks takes a task at most 30 days ahead; what is due later the sweep lets go. */
const TASK_AHEAD_DAYS = 29

/** A task for when the wait of a circular ends; a wait that was changed has its own. @param round as for the engine's tasks */
export const enqueueRelease = async (
  deps: Pick<Deps, 'tasks' | 'clock'>,
  { id, schedule }: Pick<Circular, 'id' | 'schedule'>,
  round = '',
): Promise<void> => {
  if (!schedule || schedule.kind === 'digest') return
  const at = parseInstant(schedule.at)
  if (at.isAfter(deps.clock.now().add(TASK_AHEAD_DAYS, 'day'))) return
  await deps.tasks.enqueue(RELEASE_TASK, { circularId: id }, { id: `release-${id}-${at.valueOf()}${round}`, at })
}

/** The task for what comes next, after the step is committed. Should the process die before, a sweep does it. */
export const enqueueNext = async (deps: Pick<Deps, 'tasks' | 'clock'>, circular: Circular): Promise<void> => {
  const { status, schedule } = circular
  if (status === 'scheduled') await enqueueRelease(deps, circular)
  if (status === 'scheduled' && schedule?.digestAreaId)
    await enqueueDigest(deps, { areaId: schedule.digestAreaId, at: schedule.at })
  if (isOnItsWay(circular) && circular.deliveryId)
    await enqueuePlan(deps, { id: circular.deliveryId, urgent: isUrgent(circular) })
}

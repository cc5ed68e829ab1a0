import type { Deps } from '../deps.ts'
import { toInstant } from '../platform/time.ts'
import { forgottenEvents } from './store.ts'

/** The task that handles one stored event. */
export const EVENT_TASK = 'line-event'

/** An event whose task has not run within a minute has lost it. */
const FORGOTTEN_AFTER_MINUTES = 1

/** @param round makes the id new where the same work must be enqueued again */
export const enqueueEvent = (deps: Pick<Deps, 'tasks'>, webhookEventId: string, round = ''): Promise<void> =>
  deps.tasks.enqueue(EVENT_TASK, { webhookEventId }, { id: `event-${webhookEventId}${round}` })

/** Enqueues again what a crash between storing and enqueuing left lying. */
export const sweepEvents = async (deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>): Promise<void> => {
  const before = toInstant(deps.clock.now().subtract(FORGOTTEN_AFTER_MINUTES, 'minute'))
  const round = `-${deps.ids.next()}`
  for (const id of await forgottenEvents(deps, before)) await enqueueEvent(deps, id, round)
}

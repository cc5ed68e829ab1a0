import { Timestamp } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { alreadyExists, collection, expiry } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { Instant } from '../platform/values.ts'
import { LineEvent } from './event.ts'

/** LINE redelivers for a while; afterwards the marker is thrown away by Firestore's TTL policy. */
const KEPT_DAYS = 7

/**
 * An event LINE told us of. Stored before LINE is answered, handled in a task; then its content is forgotten and only
 * the marker stays, so that the same event is never handled again.
 */
export const StoredEvent = z.object({
  state: z.enum(['waiting', 'handled']),
  event: LineEvent.nullable(),
  receivedAt: Instant,
  expireAt: z.instanceof(Timestamp),
})

export const webhookEvents = ({ db }: Pick<Deps, 'db'>) => collection(db, 'webhookEvents', StoredEvent)

/** Stores an event; one that is there already stays as it is. */
export const keepEvent = async (deps: Pick<Deps, 'db' | 'clock'>, event: LineEvent): Promise<void> => {
  const now = deps.clock.now()
  try {
    await webhookEvents(deps)
      .doc(event.webhookEventId)
      .create({ state: 'waiting', event, receivedAt: toInstant(now), expireAt: expiry(now.add(KEPT_DAYS, 'day')) })
  } catch (error) {
    if (!alreadyExists(error)) throw error
  }
}

/** The ids of events that wait since before this instant: their task was lost in a crash. */
export const forgottenEvents = async (deps: Pick<Deps, 'db'>, before: string): Promise<string[]> => {
  const { docs } = await webhookEvents(deps)
    .where('state', '==', 'waiting')
    .where('receivedAt', '<', before)
    .limit(500)
    .select()
    .get()
  return docs.map(({ id }) => id)
}

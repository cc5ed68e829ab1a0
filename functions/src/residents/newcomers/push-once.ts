import type { Transaction } from 'firebase-admin/firestore'
import { z } from 'zod'
import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { getHousehold } from '../../households/store.ts'
import { collection, read } from '../../platform/collection.ts'
import { parseInstant, toInstant } from '../../platform/time.ts'
import { Instant, LineUserId } from '../../platform/values.ts'
import { householdPlace } from '../joining/household-place.ts'
import * as say from '../messages.ts'
import { findResident } from '../store.ts'

/** The task that pushes one waiting message. */
export const PUSH_TASK = 'residents-push'
export const PushPayload = z.object({ lineUserId: LineUserId })

/** LINE remembers a retry key for 24 hours; a little less, so that clocks may differ. */
const KEY_HOURS = 23
const SWEPT_AT_ONCE = 200

/** 「お宅に登録されました」, waiting to be pushed to one person: at most once, whatever crashes. */
const Push = z.object({ retryKey: z.uuid(), firstAttemptAt: Instant.nullable() })

const pushes = ({ db }: Pick<Deps, 'db'>) => collection(db, 'pushes', Push)

/** Puts the message down in the same atomic write as the deed it tells of. */
export const putPush = (deps: Pick<Deps, 'db' | 'ids'>, transaction: Transaction, lineUserId: string): void =>
  void transaction.set(pushes(deps).doc(lineUserId), { retryKey: deps.ids.uuid(), firstAttemptAt: null })

export const enqueuePush = (deps: Pick<Deps, 'tasks'>, lineUserId: string): Promise<void> =>
  deps.tasks.enqueue(PUSH_TASK, { lineUserId })

/** Enqueues again what a crash between deed and task left lying. */
export const sweepPushes = async (deps: Pick<Deps, 'db' | 'tasks'>): Promise<void> => {
  const { docs } = await pushes(deps).limit(SWEPT_AT_ONCE).get()
  for (const { id } of docs) await enqueuePush(deps, id)
}

/** Whether another attempt would be known to LINE as the same message. */
const mayStillTry = (deps: Pick<Deps, 'clock'>, firstAttemptAt: string): boolean =>
  parseInstant(firstAttemptAt).add(KEY_HOURS, 'hour').isAfter(deps.clock.now())

const messageFor = async (deps: Pick<Deps, 'db' | 'config'>, lineUserId: string) => {
  const resident = await findResident(deps, lineUserId)
  if (resident?.status !== 'active' || !resident.householdId) return null
  const household = await getHousehold(deps, resident.householdId)
  const areas = await areasById(deps, [household.associationId, household.blockId])
  return say.linked(resident.language, deps.config.line.liffId, householdPlace(areas, household))
}

/**
 * Pushes the message that waits for somebody, if one does. Runs again under the same key while LINE knows it; afterwards nobody
 * can say whether it came, and it is dropped. It is also dropped when the month's messages are used up: the page says the same.
 * @throws Error while LINE does not answer, so that the queue tries again
 */
export const pushWaiting = async (
  deps: Pick<Deps, 'db' | 'clock' | 'line' | 'log' | 'config'>,
  lineUserId: string,
): Promise<void> => {
  const reference = pushes(deps).doc(lineUserId)
  const push = await read(reference)
  if (!push) return
  const message = await messageFor(deps, lineUserId)
  const since = push.firstAttemptAt ?? toInstant(deps.clock.now())
  if (!message || !mayStillTry(deps, since)) return void (await reference.delete())
  if (push.firstAttemptAt === null) await reference.update({ firstAttemptAt: since })
  const outcome = await deps.line.multicast({ to: [lineUserId], messages: [message], retryKey: push.retryKey })
  if (outcome.kind === 'unknown' || outcome.kind === 'rateLimited') throw new Error(`push not sent: ${outcome.kind}`)
  if (outcome.kind !== 'accepted') deps.log.warn({ outcome: outcome.kind, problem: outcome.problem }, 'push not sent')
  await reference.delete()
}

import type { Policy } from '../../areas/policy.ts'
import { isQuiet } from '../../areas/policy-times.ts'
import { policyFor } from '../../areas/settle-policy.ts'
import { findArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { dayAfter, japanDay, toInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import { isEnough, readQuota } from '../quota/read-quota.ts'
import { circulars, sentToConfirmBy } from '../store.ts'
import { endStalledReminders } from './end-stalled.ts'
import { FURTHEST_AHEAD_DAYS, hasStage, stageOn, wasRemindedOn } from './stages.ts'
import { startReminder } from './start-reminder.ts'
import { countUnread } from './unread.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>

/** The task that reminds of one circular. */
export const REMIND_TASK = 'circulars-remind'
/** A call to the queue takes some 30 ms in the cloud; on a day with hundreds of them one after the other is too slow. */
const ENQUEUED_AT_ONCE = 32

/** The stage of a circular that is due at this moment, or null: no stage today, done already, or people sleep. */
const dueStage = (deps: Pick<Deps, 'clock'>, circular: Circular, policy: Policy): string | null => {
  const now = deps.clock.now()
  const today = japanDay(now)
  const stage = stageOn(today, circular, policy)
  if (stage === null || hasStage(circular, stage) || wasRemindedOn(circular, today)) return null
  return isQuiet(policy, now) ? null : stage
}

/** What the sender's area has settled; null when the area exists no more. */
const sendersPolicy = async (deps: Pick<Deps, 'db'>, senderAreaId: string): Promise<Policy | null> => {
  const sender = await findArea(deps, senderAreaId)
  return sender && (await policyFor(deps, sender)).policy
}

/** The circulars whose households are to be reminded at this moment. */
const dueNow = async (deps: Needs): Promise<Circular[]> => {
  const policies = new Map<string, Policy | null>()
  const due: Circular[] = []
  let day = japanDay(deps.clock.now())
  for (let ahead = 0; ahead <= FURTHEST_AHEAD_DAYS; ahead++, day = dayAfter(day))
    for (const circular of await sentToConfirmBy(deps, day)) {
      const { senderAreaId } = circular
      if (!policies.has(senderAreaId)) policies.set(senderAreaId, await sendersPolicy(deps, senderAreaId))
      const policy = policies.get(senderAreaId)
      if (policy && dueStage(deps, circular, policy)) due.push(circular)
    }
  return due
}

/**
 * Every hour of the day: gives out a task for each circular whose households are to be reminded now, and ends reminders that
 * got stuck. An hour that failed, or was too early because people sleep, is made good by the next one.
 */
export const remindUnread = async (deps: Needs): Promise<void> => {
  const hour = toInstant(deps.clock.now()).slice(0, 13)
  const due = await dueNow(deps)
  for (let from = 0; from < due.length; from += ENQUEUED_AT_ONCE)
    await Promise.all(
      due
        .slice(from, from + ENQUEUED_AT_ONCE)
        .map(({ id }) => deps.tasks.enqueue(REMIND_TASK, { circularId: id }, { id: `remind-${id}-${hour}` })),
    )
  await endStalledReminders(deps)
}

/**
 * Reminds the households of one circular that have not confirmed, if that is due now. May run twice and at any time.
 * Where the month's messages do not suffice the officers find a note instead; where nobody is left nothing is noted.
 */
export const remindOfCircular = async (deps: Needs, circularId: string): Promise<void> => {
  const circular = await read(circulars(deps).doc(circularId))
  if (circular?.status !== 'sent') return
  const policy = await sendersPolicy(deps, circular.senderAreaId)
  const stage = policy && dueStage(deps, circular, policy)
  if (!stage) return
  const { households, people } = await countUnread(deps, circular)
  if (people === 0) return
  const enough = isEnough(await readQuota(deps), people)
  await startReminder(deps, { circularId, stage, households, people, enough, by: 'system' })
}

import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { parseInstant, toInstant } from '../../platform/time.ts'
import * as say from '../messages.ts'
import { sweepPushes } from '../newcomers/push-once.ts'
import { findResident } from '../store.ts'
import { type Conversation, conversations } from './conversation.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'line' | 'log' | 'tasks'>

/** More wait for the next day; it is one message a person. */
const REMINDED_AT_ONCE = 300
/** LINE remembers a retry key for 24 hours; a little less, so that clocks may differ. */
const KEY_HOURS = 23
const ATTEMPTS = 3

const change = async (
  deps: Needs,
  lineUserId: string,
  to: (conversation: Conversation) => Pick<Conversation, 'reminder' | 'remindAt'> | null,
): Promise<Conversation | null> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = conversations(deps).doc(lineUserId)
    const conversation = await read(reference, transaction)
    const changed = conversation && to(conversation)
    if (!changed) return null
    transaction.update(reference, changed)
    return { ...conversation, ...changed }
  })

/** The reminder is over for good: it was sent, perhaps was, or is not wanted. */
const settle = (deps: Needs, lineUserId: string) =>
  change(deps, lineUserId, () => ({ reminder: { state: 'over' }, remindAt: null }))

/**
 * Marks a reminder before it is sent. One that a run before has left under its key is sent again under the same one, while LINE
 * knows it; afterwards nobody can say whether it came, and it is over.
 */
const take = (deps: Needs, lineUserId: string): Promise<Conversation | null> => {
  const now = deps.clock.now()
  return change(deps, lineUserId, ({ reminder, remindAt }) => {
    if (remindAt === null || remindAt > toInstant(now)) return null
    if (reminder.state === 'waits')
      return { reminder: { state: 'sending', retryKey: deps.ids.uuid(), since: toInstant(now) }, remindAt }
    const isKnown = reminder.state === 'sending' && parseInstant(reminder.since).add(KEY_HOURS, 'hour').isAfter(now)
    return isKnown ? { reminder, remindAt } : { reminder: { state: 'over' }, remindAt: null }
  })
}

/** Whether somebody still stands half-way and can be reached. */
const isWanting = async (deps: Needs, lineUserId: string): Promise<boolean> =>
  !(await findResident(deps, lineUserId)) && (await deps.line.isFriend(lineUserId)) !== false

const send = async (deps: Needs, lineUserId: string, { at, reminder }: Conversation) => {
  if (reminder.state !== 'sending' || at.step === 'language') return null
  const request = { to: [lineUserId], messages: [say.remindOfJoining(at.language)], retryKey: reminder.retryKey }
  let outcome = await deps.line.multicast(request)
  for (let attempt = 1; attempt < ATTEMPTS && outcome.kind === 'unknown'; attempt++)
    outcome = await deps.line.multicast(request)
  return outcome
}

/** @returns false when the month's messages are used up, or LINE takes nothing from us: no use in going on */
const remind = async (deps: Needs, lineUserId: string): Promise<boolean> => {
  if (!(await isWanting(deps, lineUserId))) {
    await settle(deps, lineUserId)
    return true
  }
  const conversation = await take(deps, lineUserId)
  const outcome = conversation && (await send(deps, lineUserId, conversation))
  if (!outcome) return true
  switch (outcome.kind) {
    // The key stays: tomorrow's run finds it too old and asks nothing more.
    case 'unknown':
      return true
    case 'quotaReached':
    case 'rateLimited':
    case 'channelRefused':
      deps.log.warn({ outcome: outcome.kind, problem: outcome.problem }, 'reminders of joining stopped')
      await change(deps, lineUserId, ({ remindAt }) => ({ reminder: { state: 'waits' }, remindAt }))
      return false
    default:
      await settle(deps, lineUserId)
      return true
  }
}

/**
 * One gentle reminder a week after a half-finished registration, then never again. Each is marked before and after it is sent, so
 * that a crash at any moment sends it at most once. The same hour takes up what officers' linking has left unsaid in a crash.
 */
export const remindJoining = async (deps: Needs): Promise<void> => {
  await sweepPushes(deps)
  const { docs } = await conversations(deps)
    .where('remindAt', '<=', toInstant(deps.clock.now()))
    .limit(REMINDED_AT_ONCE)
    .get()
  for (const { id } of docs) if (!(await remind(deps, id))) return
}

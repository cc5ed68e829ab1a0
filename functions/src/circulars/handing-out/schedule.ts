import type { Dayjs } from 'dayjs'
import { isQuiet, nextDigest, whenAwake } from '../../areas/policy-times.ts'
import type { SettledPolicy } from '../../areas/settle-policy.ts'
import { Conflict, Invalid } from '../../platform/failures.ts'
import { japanDay, parseInstant, toInstant } from '../../platform/time.ts'
import { type Circular, isUrgent, type Schedule, type Timing } from '../circular.ts'

/** A chosen minute lies at least so far ahead, so that there is a moment to take it back. */
const SOONEST_MINUTES = 1
/** And at most so far: next year's festival, but not a slip of the finger in the year. */
const FURTHEST_YEARS = 1
/** A wait that ends so much later than it should (everything stood still) asks again whether people sleep. */
const LATE_MINUTES = 10

type Written = Pick<Circular, 'category' | 'confirmBy'> & Partial<Pick<Circular, 'corrects'>>

/** What is asked for, where, and when the question is put. */
export interface Asking {
  circular: Written
  timing: Timing
  settled: SettledPolicy
  now: Dayjs
}

/** Nothing rings for a circular on paper. */
const mayRingAt = (circular: Written, { timing, settled }: Pick<Asking, 'timing' | 'settled'>, at: Dayjs): boolean =>
  isUrgent(circular) || timing.kind === 'paper' || !isQuiet(settled.policy, at)

const atNextDigest = ({ circular, settled: { policy, digestAreaId } }: Asking, after: Dayjs): Schedule => {
  if (isUrgent(circular)) throw new Invalid('urgent-not-in-digest', [{ path: 'timing', code: 'urgent-not-in-digest' }])
  // Its readers are not those of its areas, and whoever was told something wrong should not wait.
  if (circular.corrects)
    throw new Invalid('correction-not-in-digest', [{ path: 'timing', code: 'correction-not-in-digest' }])
  if (!policy.digest || !digestAreaId) throw new Conflict('no-digest')
  return { kind: 'digest', at: toInstant(nextDigest(policy.digest, after)), digestAreaId }
}

/**
 * How long a circular waits that is let go at this instant; null: not at all. A chosen minute that has gone by meanwhile (the
 * second officer took longer) counts as now.
 * @throws Conflict when the area has no digest; Invalid for something urgent in a digest
 */
export const scheduleOf = (asking: Asking): Schedule | null => {
  const { circular, timing, settled, now } = asking
  const held = now.add(settled.policy.holdSeconds, 'second')
  if (timing.kind === 'digest') return atNextDigest(asking, held)
  if (timing.kind === 'at' && parseInstant(timing.at).isAfter(now))
    return { kind: 'time', at: timing.at, digestAreaId: null }
  if (!mayRingAt(circular, asking, held))
    return { kind: 'quiet', at: toInstant(whenAwake(settled.policy, held)), digestAreaId: null }
  return settled.policy.holdSeconds > 0 ? { kind: 'hold', at: toInstant(held), digestAreaId: null } : null
}

/**
 * A minute an officer chooses.
 * @param field where the minute stands in what was asked
 * @throws Invalid when it is too soon, too far away, or at night for something that is not urgent
 */
export const requireGoodMinute = (asking: Omit<Asking, 'timing'>, at: string, field: string): void => {
  const { circular, settled, now } = asking
  const minute = parseInstant(at)
  const wrong = (code: string) => new Invalid('invalid', [{ path: field, code }])
  if (minute.isBefore(now.add(SOONEST_MINUTES, 'minute'))) throw wrong('schedule-too-soon')
  if (minute.isAfter(now.add(FURTHEST_YEARS, 'year'))) throw wrong('schedule-too-far')
  if (!mayRingAt(circular, { timing: { kind: 'at', at }, settled }, minute)) throw wrong('schedule-in-quiet-hours')
}

/** @throws Invalid when households would be asked to confirm by a day that is over when the circular comes (Japan time) */
export const requireTimeToConfirm = ({ confirmBy }: Pick<Circular, 'confirmBy'>, leavesAt: Dayjs): void => {
  if (confirmBy !== null && confirmBy < japanDay(leavesAt))
    throw new Invalid('confirm-by-before-sending', [{ path: 'confirmBy', code: 'confirm-by-before-sending' }])
}

/** Whether its time has come. What waits for a digest is let go by the digest. */
export const isDue = ({ status, schedule }: Pick<Circular, 'status' | 'schedule'>, now: Dayjs): boolean =>
  status === 'scheduled' && schedule !== null && schedule.kind !== 'digest' && !parseInstant(schedule.at).isAfter(now)

/** Whether its time was missed by so much that it says nothing any more about whether people sleep. */
export const isLate = ({ schedule }: Pick<Circular, 'schedule'>, now: Dayjs): boolean =>
  schedule !== null && parseInstant(schedule.at).add(LATE_MINUTES, 'minute').isBefore(now)

/** Until when a circular that could leave now still has to wait for people to wake up; null: it may ring. */
export const quietUntil = (
  circular: Written & Pick<Circular, 'timing'>,
  { settled, now }: Pick<Asking, 'settled' | 'now'>,
): string | null => {
  const timing = circular.timing ?? { kind: 'now' }
  return mayRingAt(circular, { timing, settled }, now) ? null : toInstant(whenAwake(settled.policy, now))
}

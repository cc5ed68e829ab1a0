import type { Dayjs } from 'dayjs'
import { policyFor, type SettledPolicy } from '../../areas/settle-policy.ts'
import { getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { Invalid } from '../../platform/failures.ts'
import { parseInstant, toInstant } from '../../platform/time.ts'
import type { Circular, Timing } from '../circular.ts'
import { countReached } from '../corrections/count-correction.ts'
import { requireStillKnown } from '../corrections/known-recipients.ts'
import type { Next } from '../transitions.ts'
import { requireTimeToConfirm, scheduleOf } from './schedule.ts'

/** What would happen to a circular that is let go at this instant. */
export interface WhatNext {
  next: Exclude<Next, { to: 'approval' }>
  leavesAt: Dayjs
  /** Phones it goes to: messages LINE will bill. */
  people: number
}

/** How the sender's area hands out its circulars. @throws NotFound when the area is gone */
export const policyOf = async (
  deps: Pick<Deps, 'db'>,
  { senderAreaId }: Pick<Circular, 'senderAreaId'>,
): Promise<SettledPolicy> => policyFor(deps, await getArea(deps, senderAreaId))

/**
 * What comes next for a circular that may go.
 * @throws Invalid when nobody would get it, or after the day to confirm by; Conflict when there is no digest, or nobody knows any
 * more whom a correction is for
 */
export const whatNext = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { circular, timing, settled, now }: { circular: Circular; timing: Timing; settled: SettledPolicy; now: Dayjs },
): Promise<WhatNext> => {
  const schedule = scheduleOf({ circular, timing, settled, now })
  const leavesAt = schedule ? parseInstant(schedule.at) : now
  requireTimeToConfirm(circular, leavesAt)
  await requireStillKnown(deps, circular, leavesAt)
  const { households, residents } = await countReached(deps, circular)
  if (households + residents === 0) throw new Invalid('audience-nobody')
  return {
    next: schedule ? { to: 'schedule', schedule } : { to: 'delivery', deliveryId: deps.ids.next(), at: toInstant(now) },
    leavesAt,
    people: timing.kind === 'paper' ? 0 : residents,
  }
}

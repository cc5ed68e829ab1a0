import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict, Invalid } from '../../platform/failures.ts'
import { japanDay, parseInstant, toInstant } from '../../platform/time.ts'
import { type Circular, senderPlace } from '../circular.ts'
import { requireStillKnown } from '../corrections/known-recipients.ts'
import { requireEnough } from '../quota/read-quota.ts'
import { getCircular } from '../store.ts'
import { reschedule } from '../transitions.ts'
import { enqueueNext } from './enqueue-next.ts'
import { requireGoodMinute } from './schedule.ts'
import { takeStep } from './take-step.ts'
import { policyOf } from './what-next.ts'

/**
 * Another minute for a circular that waits for one. The task for the old minute finds that it is not due and does nothing.
 * @param to the new minute
 * @throws NotFound outside the officer's scope; Conflict when it does not wait for a minute; Invalid for a minute that cannot be
 */
export const rescheduleCircular = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>,
  who: Identity,
  { circularId, to }: { circularId: string; to: string },
): Promise<Circular> => {
  const circular = await getCircular(deps, circularId)
  who.require('circular.publish', senderPlace(circular))
  const now = deps.clock.now()
  const act = { to, at: toInstant(now) }
  // First whether it waits at all: a remark about the minute would mislead whoever comes too late.
  reschedule(circular, act)
  requireGoodMinute({ circular, settled: await policyOf(deps, circular), now }, to, 'at')
  if (circular.confirmBy !== null && circular.confirmBy < japanDay(parseInstant(to)))
    throw new Invalid('invalid', [{ path: 'at', code: 'after-confirm-by' }])
  await requireStillKnown(deps, circular, parseInstant(to))
  await requireEnough(deps, { messages: circular.people, dueAt: parseInstant(to), except: circular.id })
  const changed = await takeStep(deps, {
    circularId,
    by: who.lineUserId,
    note: () => 'circular.rescheduled',
    change: (current) => {
      const rescheduled = reschedule(current, act)
      if (current.version !== circular.version) throw new Conflict('circular-changed')
      return rescheduled
    },
  })
  await enqueueNext(deps, changed)
  return changed
}

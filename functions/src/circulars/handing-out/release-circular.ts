import { policyFor } from '../../areas/settle-policy.ts'
import { findArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { read } from '../../platform/collection.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { type Circular, senderPlace } from '../circular.ts'
import { circulars, getCircular } from '../store.ts'
import { isOnItsWay, postpone, release } from '../transitions.ts'
import { enqueueNext } from './enqueue-next.ts'
import { isDue, isLate, quietUntil } from './schedule.ts'
import { takeStep } from './take-step.ts'
import { policyOf } from './what-next.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>

/**
 * 今すぐ送る: ends the hold or the wait for a minute. Pressed twice it is one delivery.
 * @throws NotFound outside the officer's scope; Conflict when it does not wait, waits for a digest, or people sleep
 */
export const releaseCircular = async (deps: Needs, who: Identity, circularId: string): Promise<Circular> => {
  const circular = await getCircular(deps, circularId)
  who.require('circular.publish', senderPlace(circular))
  const now = deps.clock.now()
  const settled = isOnItsWay(circular) ? null : await policyOf(deps, circular)
  const deliveryId = deps.ids.next()
  const released = await takeStep(deps, {
    circularId,
    by: who.lineUserId,
    note: () => null,
    change: (current) => {
      const going = release(current, { deliveryId, at: toInstant(now) })
      if (going === current) return current
      if (current.schedule?.kind === 'digest') throw new Conflict('waits-for-digest')
      if (settled && quietUntil(current, { settled, now })) throw new Conflict('quiet-hours')
      return going
    },
  })
  await enqueueNext(deps, released)
  return released
}

/**
 * What the task does: lets a circular go whose time has come. Everything is read anew, so a task that comes twice, late or for
 * a time that was changed does no harm; and a day to confirm by that is over, or an author out of office, holds nothing up.
 */
export const releaseIfDue = async (deps: Needs, circularId: string): Promise<void> => {
  const found = await read(circulars(deps).doc(circularId))
  if (!found) return
  const now = deps.clock.now()
  const sender = await findArea(deps, found.senderAreaId)
  const settled = sender && (await policyFor(deps, sender))
  const at = toInstant(now)
  const deliveryId = deps.ids.next()
  const changed = await takeStep(deps, {
    circularId,
    by: 'system',
    note: (circular) => (circular.status === 'scheduled' ? 'circular.rescheduled' : null),
    change: (circular) => {
      if (!isDue(circular, now)) return circular
      const until = settled && isLate(circular, now) ? quietUntil(circular, { settled, now }) : null
      return until ? postpone(circular, { until, at }) : release(circular, { deliveryId, at })
    },
  })
  await enqueueNext(deps, changed)
}

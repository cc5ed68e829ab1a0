import { nextDigest, nextMonthMorning } from '../../areas/policy-times.ts'
import { policyFor } from '../../areas/settle-policy.ts'
import { getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { toInstant } from '../../platform/time.ts'
import { isUrgent } from '../circular.ts'
import { countReached } from '../corrections/count-correction.ts'
import type { Estimate } from '../estimate.ts'
import { approversOf } from '../handing-out/approvers.ts'
import { quietUntil } from '../handing-out/schedule.ts'
import { requireHandInIt } from '../require-hand-in-it.ts'
import { getCircular } from '../store.ts'
import { isWaiting } from '../transitions.ts'
import { goesOutAt } from './promised.ts'
import { isEnough, readQuota } from './read-quota.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'line' | 'log'>

/**
 * What handing a circular out would mean, before it is done. Of one that waits for a month to come, that month's messages.
 * @throws NotFound outside the officer's scope
 */
export const estimateCircular = async (deps: Needs, who: Identity, circularId: string): Promise<Estimate> => {
  const circular = await getCircular(deps, circularId)
  requireHandInIt(who, circular)
  const now = deps.clock.now()
  const sender = await getArea(deps, circular.senderAreaId)
  const [reached, quota, settled, approvers] = await Promise.all([
    countReached(deps, circular),
    readQuota(deps, { dueAt: isWaiting(circular) ? goesOutAt(circular, now) : now, except: circular.id }),
    policyFor(deps, sender),
    approversOf(deps, circular, circular.submitted?.by ?? who.lineUserId),
  ])
  const { policy, digestAreaId } = settled
  const held = now.add(policy.holdSeconds, 'second')
  const bundles = policy.digest && digestAreaId && !isUrgent(circular) && !circular.corrects
  const messages = reached.residents
  return {
    ...reached,
    messages,
    quota,
    enough: isEnough(quota, messages),
    holdSeconds: policy.holdSeconds,
    needsApproval: policy.approval && circular.approved === null,
    approvers: approvers.length,
    quietUntil: quietUntil({ ...circular, timing: { kind: 'now' } }, { settled, now: held }),
    nextDigestAt: bundles && policy.digest ? toInstant(nextDigest(policy.digest, held)) : null,
    nextMonthAt: toInstant(nextMonthMorning(policy, now)),
  }
}

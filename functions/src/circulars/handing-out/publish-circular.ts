import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { type Circular, senderPlace, type Timing } from '../circular.ts'
import { getCircular } from '../store.ts'
import { isOnItsWay, isWaiting, type Next, submit } from '../transitions.ts'
import { enqueueTranslation } from '../translation/enqueue-translation.ts'
import { requireFutureDay } from '../write-circular.ts'
import { approversOf } from './approvers.ts'
import { enqueueNext } from './enqueue-next.ts'
import { requireEnoughFor } from './require-enough-for.ts'
import { requireGoodMinute } from './schedule.ts'
import { takeStep } from './take-step.ts'
import { policyOf, whatNext } from './what-next.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log' | 'translator'>

/**
 * Whether the same was asked for before, by whomever.
 * @throws Conflict when it was asked for otherwise: whoever comes second must see that it goes at another time
 */
const wasAskedFor = (circular: Circular, timing: Timing): boolean => {
  if (!isWaiting(circular) && !isOnItsWay(circular)) return false
  const { timing: asked } = circular
  const isSame =
    !asked || (asked.kind === 'at' && timing.kind === 'at' ? asked.at === timing.at : asked.kind === timing.kind)
  if (!isSame) throw new Conflict('circular-changed')
  return true
}

/**
 * 送る. By the policy of its area the circular then waits for a second officer, for the hold, its minute, the morning or the
 * digest, or goes out at once. Two officers who press at once get the same one delivery.
 * @param version what the officer looked at; null: whatever it is now
 * @throws NotFound outside the officer's scope; Invalid when nobody would get it, or for a time that cannot be; Conflict when it
 * changed since, nobody may approve it, the area has no digest, or the month's messages do not suffice
 */
export const publishCircular = async (
  deps: Needs,
  who: Identity,
  { circularId, version, timing }: { circularId: string; version: number | null; timing: Timing },
): Promise<Circular> => {
  const circular = await getCircular(deps, circularId)
  who.require('circular.publish', senderPlace(circular))
  const published = wasAskedFor(circular, timing)
    ? circular
    : await handOut(deps, who, { draft: circular, version: version ?? circular.version, timing })
  // Enqueued by everybody who comes by, so that a crash right after the transaction is healed by the second press too.
  await enqueueNext(deps, published)
  await enqueueTranslation(deps, published)
  return published
}

const handOut = async (
  deps: Needs,
  who: Identity,
  { draft, version, timing }: { draft: Circular; version: number; timing: Timing },
): Promise<Circular> => {
  const now = deps.clock.now()
  const settled = await policyOf(deps, draft)
  requireFutureDay(deps, draft.confirmBy)
  if (timing.kind === 'at') requireGoodMinute({ circular: draft, settled, now }, timing.at, 'timing.at')
  const free = await whatNext(deps, { circular: draft, timing, settled, now })
  if (settled.policy.approval && (await approversOf(deps, draft, who.lineUserId)).length === 0)
    throw new Conflict('approver-missing')
  await requireEnoughFor(deps, draft, free)
  const next: Next = settled.policy.approval ? { to: 'approval' } : free.next
  return takeStep(deps, {
    circularId: draft.id,
    by: who.lineUserId,
    note: ({ status }) =>
      status === 'sending' ? null : status === 'scheduled' ? 'circular.scheduled' : 'circular.submitted',
    change: (circular) => {
      if (wasAskedFor(circular, timing)) return circular
      const by = { lineUserId: who.lineUserId, at: toInstant(now) }
      const submitted = submit(circular, { by, timing, people: free.people, next })
      // What was looked at is what was checked above, and what goes out.
      if (circular.version !== version || draft.version !== version) throw new Conflict('circular-changed')
      return submitted
    },
  })
}

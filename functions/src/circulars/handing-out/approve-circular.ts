import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import { getCircular } from '../store.ts'
import { approve } from '../transitions.ts'
import { requireApprover } from './approvers.ts'
import { enqueueNext } from './enqueue-next.ts'
import { requireEnoughFor } from './require-enough-for.ts'
import { takeStep } from './take-step.ts'
import { policyOf, whatNext } from './what-next.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>
interface Yes {
  circularId: string
  /** The one that was looked at. */
  version: number
}

/**
 * The second officer's yes. From then on it waits as anything that was sent just now, or until its time. Said twice it is one yes.
 * @throws NotFound, Forbidden as `requireApprover`; Conflict when it changed since, no longer awaits a yes, or the month's
 * messages do not suffice
 */
export const approveCircular = async (deps: Needs, who: Identity, yes: Yes): Promise<Circular> => {
  const circular = await getCircular(deps, yes.circularId)
  await requireApprover(deps, who, circular)
  const approved = circular.approved ? circular : await letGo(deps, who, { circular, version: yes.version })
  await enqueueNext(deps, approved)
  return approved
}

const letGo = async (
  deps: Needs,
  who: Identity,
  { circular, version }: { circular: Circular; version: number },
): Promise<Circular> => {
  if (circular.status !== 'awaitingApproval') throw new Conflict('circular-not-awaiting')
  if (circular.version !== version) throw new Conflict('circular-changed')
  const now = deps.clock.now()
  const settled = await policyOf(deps, circular)
  const timing = circular.timing ?? { kind: 'now' }
  const free = await whatNext(deps, { circular, timing, settled, now })
  await requireEnoughFor(deps, circular, free)
  const { next, people } = free
  return takeStep(deps, {
    circularId: circular.id,
    by: who.lineUserId,
    note: () => 'circular.approved',
    change: (current) => {
      const approved = approve(current, { by: { lineUserId: who.lineUserId, at: toInstant(now) }, people, next })
      if (approved !== current && current.version !== version) throw new Conflict('circular-changed')
      return approved
    },
  })
}

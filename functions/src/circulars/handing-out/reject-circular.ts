import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { toInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import { getCircular } from '../store.ts'
import { reject } from '../transitions.ts'
import { requireApprover } from './approvers.ts'
import { takeStep } from './take-step.ts'

/**
 * The second officer gives it back to the author with a word why: it is a draft again.
 * @throws NotFound, Forbidden as `requireApprover`; Conflict when it no longer awaits a yes
 */
export const rejectCircular = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  who: Identity,
  { circularId, note }: { circularId: string; note: string },
): Promise<Circular> => {
  await requireApprover(deps, who, await getCircular(deps, circularId))
  const by = { lineUserId: who.lineUserId, at: toInstant(deps.clock.now()) }
  return takeStep(deps, {
    circularId,
    by: who.lineUserId,
    note: () => 'circular.rejected',
    change: (circular) => reject(circular, { by, note }),
  })
}

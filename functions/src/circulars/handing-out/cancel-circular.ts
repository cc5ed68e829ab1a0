import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { toInstant } from '../../platform/time.ts'
import { type Circular, senderPlace } from '../circular.ts'
import { getCircular } from '../store.ts'
import { cancel } from '../transitions.ts'
import { takeStep } from './take-step.ts'

/**
 * 取り消す: a circular that waits is a draft again. It and the release are transactions on the same document, so one of them
 * comes first: once this has answered, nothing leaves.
 * @throws NotFound outside the officer's scope; Conflict when something may have left already
 */
export const cancelCircular = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  who: Identity,
  circularId: string,
): Promise<Circular> => {
  who.require('circular.publish', senderPlace(await getCircular(deps, circularId)))
  return takeStep(deps, {
    circularId,
    by: who.lineUserId,
    note: () => 'circular.cancelled',
    change: (circular) => cancel(circular, toInstant(deps.clock.now())),
  })
}

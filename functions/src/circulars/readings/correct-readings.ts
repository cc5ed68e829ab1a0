import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { toInstant } from '../../platform/time.ts'
import { type Circular, senderPlace } from '../circular.ts'
import { getCircular } from '../store.ts'
import { edit } from '../transitions.ts'
import { inDraft, note } from '../write-circular.ts'
import type { ReadingCorrection } from './reading-correction.ts'

/**
 * Puts the readings of a draft right, all at once.
 * @throws NotFound outside the officer's scope; Conflict when it is no draft, or was changed by somebody else meanwhile
 */
export const correctReadings = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  who: Identity,
  { circularId, version, readings }: { circularId: string; version: number; readings: ReadingCorrection[] },
): Promise<Circular> => {
  who.require('circular.write', senderPlace(await getCircular(deps, circularId)))
  return inDraft(deps, { circularId, version }, (circular, transaction, reference) => {
    const changed = edit(circular, { readings }, toInstant(deps.clock.now()))
    transaction.set(reference, changed)
    note(deps, transaction, who, changed, 'circular.changed')
    return changed
  })
}

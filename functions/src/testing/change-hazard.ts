import type { Deps } from '../deps.ts'
import { type Happening, withEvent, writeChange } from '../hazards/change-hazard.ts'
import type { Hazard } from '../hazards/hazard.ts'
import { getHazard } from '../hazards/store.ts'

/**
 * Changes a report in a transaction and adds a line to its history, whoever may do so and whatever it was.
 * @param change is given the report as it is; what it answers is written. Null: nothing is to be done
 * @throws NotFound when there is no such report, and whatever `change` throws
 */
export const changeHazard = (
  deps: Pick<Deps, 'db' | 'clock'>,
  id: string,
  change: (hazard: Hazard) => { hazard: Hazard; happening: Happening } | null,
): Promise<Hazard> =>
  deps.db.runTransaction(async (transaction) => {
    const present = await getHazard(deps, id, transaction)
    const changed = change(present)
    if (!changed) return present
    const written = withEvent(deps, changed.hazard, changed.happening)
    writeChange(deps, transaction, written)
    return written.hazard
  })

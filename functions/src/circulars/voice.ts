import type { Deps } from '../deps.ts'
import { getHousehold } from '../households/store.ts'
import { Conflict } from '../platform/failures.ts'
import type { Resident } from '../residents/resident.ts'

/** Whether somebody speaks for their household: family from elsewhere only where it lets them. */
export const hasVoice = async (
  deps: Pick<Deps, 'db'>,
  { standing, householdId }: Pick<Resident, 'standing' | 'householdId'>,
): Promise<boolean> =>
  standing !== 'watcher' || !householdId || (await getHousehold(deps, householdId)).watchersMayConfirm

/** @throws Conflict for family from elsewhere whom the household has not let confirm */
export const requireVoice = async (deps: Pick<Deps, 'db'>, resident: Resident): Promise<void> => {
  if (!(await hasVoice(deps, resident))) throw new Conflict('watcher-cannot-confirm')
}

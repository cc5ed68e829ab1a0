import type { Deps } from '../../deps.ts'
import type { Resident } from '../resident.ts'
import { findResident } from '../store.ts'
import { removeResident } from './remove-resident.ts'

/**
 * Deletes what a slice above knows of a person, by LINE's id and by the key their own answers stand under (null: nobody registered).
 * It may run twice, and for somebody of whom nothing is known. It
 * runs before the registration goes, so that what stopped half-way is seen and finished by asking again.
 */
export type Forgetter = (lineUserId: string, personKey: string | null) => Promise<void>

/**
 * Leaving: deletes everything that is known about a person, what other slices know first. Done again it finds nothing and is fine.
 * The confirmations of the household stay, and so does what was sent, for 30 days.
 * @param unless whether somebody is to stay after all, asked before and once more in the last step
 */
export const leave = async (
  deps: Pick<Deps, 'db'>,
  forgetters: Forgetter[],
  lineUserId: string,
  unless?: (resident: Resident) => boolean,
): Promise<void> => {
  const resident = await findResident(deps, lineUserId)
  if (resident && unless?.(resident)) return
  const forgetAll = async () => {
    for (const forget of forgetters) await forget(lineUserId, resident?.personKey ?? null)
  }
  await forgetAll()
  // What was on its way in the same moment has arrived between the two.
  if (await removeResident(deps, lineUserId, unless)) await forgetAll()
}

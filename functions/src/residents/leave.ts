import type { Deps } from '../deps.ts'
import { removeResident } from './remove-resident.ts'

/**
 * Deletes what a slice above knows of a person, by LINE's id. It may run twice, and for somebody of whom nothing is known. It
 * runs before the registration goes, so that what stopped half-way is seen and finished by asking again.
 */
export type Forgetter = (lineUserId: string) => Promise<void>

/**
 * Leaving: deletes everything that is known about a person, what other slices know first. Done again it finds nothing and is fine.
 * The confirmations of the household stay, and so does what was sent, for 30 days.
 */
export const leave = async (deps: Pick<Deps, 'db'>, forgetters: Forgetter[], lineUserId: string): Promise<void> => {
  for (const forget of forgetters) await forget(lineUserId)
  await removeResident(deps, lineUserId)
}

import type { Deps } from '../../deps.ts'
import { Forbidden } from '../../platform/failures.ts'
import { findResident } from '../store.ts'

/**
 * The household somebody is a member of: what concerns the household as such is for those who live there.
 * @throws Forbidden for somebody not registered, and for whoever is no member of a household
 */
export const householdOf = async (deps: Pick<Deps, 'db'>, lineUserId: string): Promise<string> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) throw new Forbidden('not-registered')
  if (resident.standing !== 'member' || !resident.householdId) throw new Forbidden('members-only')
  return resident.householdId
}

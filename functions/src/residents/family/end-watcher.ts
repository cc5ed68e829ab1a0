import type { Deps } from '../../deps.ts'
import { type Forgetter, leave } from '../leaving/leave.ts'
import type { Resident } from '../resident.ts'
import { watchersOf } from '../store.ts'
import { householdOf } from './household-of.ts'

/**
 * Any member of a household ends somebody's watching of it; their registration is deleted. Asked twice it is ended once.
 * @param key the watcher's personKey
 * @returns LINE's id of whoever watched; null when nobody of this key watches the household
 * @throws Forbidden for whoever is no member of a household
 */
export const endWatcher = async (
  deps: Pick<Deps, 'db'>,
  { lineUserId, key, forgetters }: { lineUserId: string; key: string; forgetters: Forgetter[] },
): Promise<string | null> => {
  const householdId = await householdOf(deps, lineUserId)
  const watchers = await watchersOf(deps, householdId)
  const watcher = watchers.find(({ personKey }) => personKey === key)
  if (!watcher) return null
  // Who has moved meanwhile is not the household's to delete.
  const stays = (now: Resident) => now.standing !== 'watcher' || now.householdId !== householdId
  await leave(deps, forgetters, watcher.lineUserId, stays)
  return watcher.lineUserId
}

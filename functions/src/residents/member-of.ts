import type { Member } from '../rosters/roster.ts'
import type { Resident } from './resident.ts'

/**
 * The resident's line in the roster. Somebody who watches a household and may not confirm for it is no phone of that household:
 * it is not reached by what they read.
 * @param mayConfirm whether the household lets its watchers confirm; only asked for watchers
 */
export const memberOf = (
  resident: Pick<
    Resident,
    'standing' | 'householdId' | 'areaId' | 'ancestorIds' | 'rosterId' | 'language' | 'preferences'
  >,
  mayConfirm = false,
): Member => {
  const { standing, householdId, areaId, language, preferences } = resident
  const countsAsPhone = standing === 'member' || (standing === 'watcher' && mayConfirm)
  return {
    householdId: countsAsPhone ? householdId : null,
    blockId: livesInBlock(resident) ? areaId : null,
    language,
    ...(preferences.muted.length > 0 && { muted: preferences.muted }),
    ...(preferences.pausedUntil !== null && { pausedUntil: preferences.pausedUntil }),
  }
}

/** Whether `areaId` is a block: city, district and association stand above it. */
const livesInBlock = ({ standing, ancestorIds }: Pick<Resident, 'standing' | 'ancestorIds'>): boolean =>
  standing !== 'district' && ancestorIds.length === 3

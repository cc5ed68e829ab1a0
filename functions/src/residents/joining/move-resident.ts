import type { Deps } from '../../deps.ts'
import type { Language } from '../../platform/language.ts'
import type { Resident } from '../resident.ts'
import type { ChosenHome } from './find-home.ts'
import { settle } from './settle.ts'

/**
 * Moving house: the old home is left and the new one joined in one step. What came to the old one can still be read. Somebody who
 * lives there already stays as they are; somebody not registered is registered.
 * @param at when the person said so
 * @param agreed whether they agreed to the notice again
 * @returns `moved` false: they live there already
 * @throws Conflict when the code was used up or ended meanwhile, or the area is gone
 */
export const moveResident = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  move: { lineUserId: string; language: Language; home: ChosenHome; at: string; reachable?: boolean; agreed?: boolean },
): Promise<{ resident: Resident; moved: boolean }> => {
  const { home, reachable = true, agreed = false, ...rest } = move
  return settle(deps, { ...rest, chosen: home, reachable, agreed, moves: true })
}

import type { Deps } from '../../deps.ts'
import type { Language } from '../../platform/language.ts'
import type { Resident } from '../resident.ts'
import type { ChosenHome } from './find-home.ts'
import { settle } from './settle.ts'

/**
 * Registers somebody who has agreed. Done twice it is one registration and one use of the code.
 * @param at when the person agreed, so that it can be compared with blocking and unblocking
 * @param reachable false: not a friend of the account yet, so that nothing can come; counted once they are
 * @throws Conflict when the code was used up or ended meanwhile, or the area is gone
 */
export const registerResident = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  {
    lineUserId,
    language,
    home,
    at,
    reachable = true,
  }: { lineUserId: string; language: Language; home: ChosenHome; at: string; reachable?: boolean },
): Promise<Resident> =>
  (await settle(deps, { lineUserId, language, chosen: home, at, reachable, moves: false, agreed: true })).resident

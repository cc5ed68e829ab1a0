import type { Deps } from '../../deps.ts'
import { japanDay } from '../../platform/time.ts'
import { changeWishes } from '../change-resident.ts'
import { residents } from '../store.ts'

/** More than come home in a night; what is left is ended the night after, and does no harm: an ended pause holds nothing back. */
const ENDED_AT_ONCE = 500

/** Forgets pauses that are over, so that the lists say truly who does without. May run twice. */
export const endPauses = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<void> => {
  const { docs } = await residents(deps)
    .where('preferences.pausedUntil', '<', japanDay(deps.clock.now()))
    .limit(ENDED_AT_ONCE)
    .get()
  for (const doc of docs) await changeWishes(deps, doc.id, { pausedUntil: null })
}

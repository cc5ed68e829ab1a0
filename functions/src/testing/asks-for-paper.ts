import type { Deps } from '../deps.ts'
import { households } from '../households/store.ts'
import { read } from '../platform/collection.ts'
import { rosters } from '../rosters/store.ts'

/** A household asks for its circulars on paper. @throws when there is no such household */
export const asksForPaper = async (deps: Pick<Deps, 'db'>, householdId: string): Promise<void> => {
  const household = await read(households(deps).doc(householdId))
  const roster = household && (await read(rosters(deps).doc(household.rosterId)))
  const line = roster?.households[householdId]
  if (!household || !roster || !line) throw new Error(`no household ${householdId}`)
  await households(deps)
    .doc(householdId)
    .set({ ...household, prefersPaper: true })
  const changed = { ...roster.households, [householdId]: { ...line, prefersPaper: true } }
  await rosters(deps)
    .doc(roster.id)
    .set({ ...roster, households: changed })
}

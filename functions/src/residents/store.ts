import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { Resident } from './resident.ts'

type Db = Pick<Deps, 'db'>

export const residents = ({ db }: Db) => collection(db, 'residents', Resident)

/** The resident with this LINE id, or null. */
export const findResident = (deps: Db, lineUserId: string): Promise<Resident | null> =>
  read(residents(deps).doc(lineUserId))

/** Family from elsewhere who watch a household, oldest first. */
export const watchersOf = async (deps: Db, householdId: string): Promise<Resident[]> => {
  const { docs } = await residents(deps)
    .where('householdId', '==', householdId)
    .where('standing', '==', 'watcher')
    .get()
  return docs.map((doc) => doc.data()).sort((a, b) => (a.registeredAt < b.registeredAt ? -1 : 1))
}

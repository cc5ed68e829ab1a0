import type { Transaction } from 'firebase-admin/firestore'
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

/** The phones of a household and the family who watch it, blocked ones too. */
export const phonesAndWatchers = async (
  deps: Db,
  householdId: string,
  transaction: Transaction,
): Promise<Resident[]> => {
  const { docs } = await transaction.get(residents(deps).where('householdId', '==', householdId))
  return docs.map((doc) => doc.data())
}

/** Everybody in an association who waits for an officer to put them to their household. */
export const unlinkedIn = async (deps: Db, associationId: string, transaction?: Transaction): Promise<Resident[]> => {
  const waiting = residents(deps).where('standing', '==', 'unlinked')
  const asked = [
    waiting.where('areaId', '==', associationId),
    waiting.where('ancestorIds', 'array-contains', associationId),
  ]
  const found = await Promise.all(asked.map((query) => (transaction ? transaction.get(query) : query.get())))
  return found.flatMap(({ docs }) => docs.map((doc) => doc.data()))
}

/** The numbers that those who wait in an association have been told. @param except whose own one is free for them */
export const matchNumbersIn = async (
  deps: Db,
  associationId: string,
  { except, transaction }: { except: string; transaction: Transaction },
): Promise<Set<string>> => {
  const waiting = await unlinkedIn(deps, associationId, transaction)
  return new Set(waiting.flatMap(({ lineUserId, matchNumber }) => (lineUserId === except ? [] : (matchNumber ?? []))))
}

/** Somebody by the key that names nobody, or null. */
export const findByPersonKey = async (deps: Db, personKey: string): Promise<Resident | null> => {
  const { docs } = await residents(deps).where('personKey', '==', personKey).limit(1).get()
  return docs[0]?.data() ?? null
}

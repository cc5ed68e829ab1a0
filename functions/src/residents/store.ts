import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { Resident } from './resident.ts'

type Db = Pick<Deps, 'db'>

export const residents = ({ db }: Db) => collection(db, 'residents', Resident)

/** The resident with this LINE id, or null. */
export const findResident = (deps: Db, lineUserId: string): Promise<Resident | null> =>
  read(residents(deps).doc(lineUserId))

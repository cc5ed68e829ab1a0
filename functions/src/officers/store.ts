import type { Deps } from '../deps.ts'
import { collection } from '../platform/collection.ts'
import { japanDay } from '../platform/time.ts'
import { Grant, isCurrent } from './grant.ts'
import { type Identity, identity } from './identity.ts'

type Db = Pick<Deps, 'db'>

/** Values in one `in` filter: Firestore takes 30, the in-memory one 10. */
const IN_LIMIT = 10

export const grants = ({ db }: Db) => collection(db, 'grants', Grant)

/** The offices somebody holds today (Japan time). */
export const currentGrants = async (deps: Pick<Deps, 'db' | 'clock'>, lineUserId: string): Promise<Grant[]> => {
  const today = japanDay(deps.clock.now())
  const { docs } = await grants(deps).where('lineUserId', '==', lineUserId).get()
  return docs.map((doc) => doc.data()).filter((grant) => isCurrent(grant, today))
}

/** The offices held today in one of these areas. `areaIds` may be of any number. */
export const currentGrantsIn = async (deps: Pick<Deps, 'db' | 'clock'>, areaIds: string[]): Promise<Grant[]> => {
  const today = japanDay(deps.clock.now())
  const found: Grant[] = []
  for (let from = 0; from < areaIds.length; from += IN_LIMIT) {
    const { docs } = await grants(deps)
      .where('areaId', 'in', areaIds.slice(from, from + IN_LIMIT))
      .get()
    found.push(...docs.map((doc) => doc.data()))
  }
  return found.filter((grant) => isCurrent(grant, today))
}

/** The person with the offices held today. */
export const identify = async (deps: Pick<Deps, 'db' | 'clock'>, lineUserId: string): Promise<Identity> =>
  identity(lineUserId, await currentGrants(deps, lineUserId))

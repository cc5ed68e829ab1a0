import type { Deps } from '../deps.ts'
import { FRESH, type Resident } from '../residents/resident.ts'
import { residents } from '../residents/store.ts'

const at = '2026-10-01T00:00:00.000Z'

/** Somebody of a district outside any association, for tests that need no town around them. */
const somebodyOfADistrict = (lineUserId: string): Resident => ({
  ...FRESH,
  lineUserId,
  areaId: 'd1',
  ancestorIds: ['city'],
  standing: 'district',
  householdId: null,
  requestedHouseholdId: null,
  matchNumber: null,
  personKey: 'somebody',
  rosterId: 'd1',
  receiptKey: 'somebody',
  language: 'ja',
  consent: { version: '2026-11', at },
  registeredAt: at,
  statusAt: at,
})

/** Lets somebody be registered, whatever else there is. */
export const isRegistered = async (deps: Pick<Deps, 'db'>, lineUserId: string): Promise<void> => {
  await residents(deps).doc(lineUserId).set(somebodyOfADistrict(lineUserId))
}

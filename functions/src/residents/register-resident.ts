import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import { type Area, pathIds } from '../areas/area.ts'
import { areas } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { households, invitations } from '../households/store.ts'
import { read } from '../platform/collection.ts'
import { Conflict } from '../platform/failures.ts'
import type { Language } from '../platform/language.ts'
import { toInstant } from '../platform/time.ts'
import { rosterWithRoom } from '../rosters/capacity.ts'
import { entered } from '../rosters/roster.ts'
import { emptyRoster, prepareRosterChange, rosters, rostersOfArea } from '../rosters/store.ts'
import { memberOf } from './member-of.ts'
import { CONSENT_VERSION, FRESH, type Home as HomeOfResident, homeIn, type Resident } from './resident.ts'
import { residents } from './store.ts'

export type Home = { kind: 'household'; householdId: string; code: string } | { kind: 'district'; districtId: string }

/** Where somebody lives, and what is written there; the writes come after the transaction's last read. */
interface MovingIn {
  where: HomeOfResident
  write(resident: Resident): void
}

const moveIntoHousehold = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  transaction: Transaction,
  { householdId, code }: { householdId: string; code: string },
): Promise<MovingIn> => {
  const household = await read(households(deps).doc(householdId), transaction)
  const invitation = await read(invitations(deps).doc(code), transaction)
  const valid =
    invitation?.householdId === householdId &&
    invitation.usesLeft > 0 &&
    invitation.expiresAt > toInstant(deps.clock.now())
  if (!household || !valid) throw new Conflict('code-no-longer-valid')
  const changeRoster = await prepareRosterChange(deps, transaction, household.rosterId)
  return {
    where: homeIn(household),
    write: (resident) => {
      transaction.update(invitations(deps).doc(code), { usesLeft: FieldValue.increment(-1) })
      transaction.update(households(deps).doc(householdId), { residentCount: FieldValue.increment(1) })
      changeRoster((roster) => entered(roster, resident.lineUserId, memberOf(resident)))
    },
  }
}

const moveIntoDistrict = async (
  deps: Pick<Deps, 'db' | 'ids'>,
  transaction: Transaction,
  { districtId, rosterId }: { districtId: string; rosterId: string },
): Promise<MovingIn> => {
  const district: Area | null = await read(areas(deps).doc(districtId), transaction)
  if (district?.kind !== 'district') throw new Conflict('district-gone')
  const reference = rosters(deps).doc(rosterId)
  const roster = (await read(reference, transaction)) ?? emptyRoster({ ...district, kind: 'district' }, rosterId)
  return {
    where: {
      areaId: districtId,
      ancestorIds: pathIds(district).slice(0, -1),
      standing: 'district',
      householdId: null,
      rosterId,
      receiptKey: deps.ids.next(),
      requestedHouseholdId: null,
      matchNumber: null,
    },
    write: (resident) => void transaction.set(reference, entered(roster, resident.lineUserId, memberOf(resident))),
  }
}

/**
 * Registers somebody who has agreed. Done twice it is one registration and one use of the code.
 * @param at when LINE says the person agreed, so that it can be compared with blocking and unblocking
 * @throws Conflict when the code was used up or ended meanwhile, or the district is gone
 */
export const registerResident = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { lineUserId, language, home, at }: { lineUserId: string; language: Language; home: Home; at: string },
): Promise<Resident> => {
  // Looked up before: two who come at once may fill a list a little over its limit, which has room for that.
  const rosterId =
    home.kind === 'district' ? rosterWithRoom(home.districtId, await rostersOfArea(deps, home.districtId)) : ''
  return deps.db.runTransaction(async (transaction) => {
    const reference = residents(deps).doc(lineUserId)
    const known = await read(reference, transaction)
    if (known) return known
    const { where, write } =
      home.kind === 'household'
        ? await moveIntoHousehold(deps, transaction, home)
        : await moveIntoDistrict(deps, transaction, { districtId: home.districtId, rosterId })
    const resident: Resident = {
      lineUserId,
      ...FRESH,
      ...where,
      personKey: deps.ids.next(),
      language,
      consent: { version: CONSENT_VERSION, at },
      registeredAt: at,
      statusAt: at,
    }
    transaction.create(reference, resident)
    write(resident)
    return resident
  })
}

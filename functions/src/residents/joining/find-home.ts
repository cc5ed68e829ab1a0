import type { Transaction } from 'firebase-admin/firestore'
import { FieldValue } from 'firebase-admin/firestore'
import { type Area, associationOf, pathIds } from '../../areas/area.ts'
import { areas } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { type Household, PHONES_A_HOUSEHOLD, WATCHERS_A_HOUSEHOLD } from '../../households/household.ts'
import { households, invitations } from '../../households/store.ts'
import { read } from '../../platform/collection.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { type Home, homeIn } from '../resident.ts'
import { matchNumbersIn, phonesAndWatchers } from '../store.ts'
import { freeMatchNumber } from './match-number.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

/** Where somebody says they live: by a code, or by choosing an area. `area` is a block, or an association. */
export type ChosenHome =
  | { kind: 'household'; householdId: string; code: string }
  | { kind: 'area'; areaId: string }
  | { kind: 'district'; districtId: string }

/** A chosen home as it stands in the database, looked at within a transaction. */
export interface FoundHome {
  home: Home
  /** The association or district whose roster it is, in case that has none yet. */
  rosterArea: Area & { kind: 'association' | 'district' }
  household: Household | null
  /** Whether the person is one phone more than the household may register by itself. */
  asksOfficer: boolean
  /** Uses up the code; to be called once, after the transaction's last read. */
  spendCode(): void
}

const listedArea = (area: Area | null): (Area & { kind: 'association' | 'district' }) | null =>
  area?.kind === 'association' || area?.kind === 'district' ? { ...area, kind: area.kind } : null

/** The home of somebody whom an officer has not put to a household yet. */
const unlinked = async (
  deps: Needs,
  transaction: Transaction,
  {
    area,
    association,
    lineUserId,
    requested,
  }: { area: Area; association: Area; lineUserId: string; requested: string | null },
): Promise<Home> => ({
  areaId: area.id,
  ancestorIds: area.ancestorIds,
  standing: 'unlinked',
  householdId: null,
  // Always the first one: whoever draws a number then waits for whoever else draws one in this association.
  rosterId: association.id,
  receiptKey: deps.ids.next(),
  requestedHouseholdId: requested,
  matchNumber: freeMatchNumber(
    await matchNumbersIn(deps, association.id, { except: lineUserId, transaction }),
    deps.ids.random(4, '0123456789'),
  ),
})

const byCode = async (
  deps: Needs,
  transaction: Transaction,
  { householdId, code, lineUserId }: { householdId: string; code: string; lineUserId: string },
): Promise<FoundHome> => {
  const household = await read(households(deps).doc(householdId), transaction)
  const reference = invitations(deps).doc(code)
  const invitation = await read(reference, transaction)
  const valid =
    invitation?.householdId === householdId &&
    invitation.usesLeft > 0 &&
    invitation.expiresAt > toInstant(deps.clock.now())
  if (!household || !valid) throw new Conflict('code-no-longer-valid')
  const rosterArea = listedArea(await read(areas(deps).doc(household.associationId), transaction))
  const block = await read(areas(deps).doc(household.blockId), transaction)
  if (!rosterArea || !block) throw new Conflict('code-no-longer-valid')
  const family = (await phonesAndWatchers(deps, householdId, transaction)).filter(
    (each) => each.lineUserId !== lineUserId,
  )
  const count = (standing: 'member' | 'watcher') => family.filter((each) => each.standing === standing).length
  const spendCode = () => void transaction.update(reference, { usesLeft: FieldValue.increment(-1) })
  if (invitation.kind === 'watcher') {
    if (count('watcher') >= WATCHERS_A_HOUSEHOLD) throw new Conflict('watchers-full')
    return { home: { ...homeIn(household), standing: 'watcher' }, rosterArea, household, asksOfficer: false, spendCode }
  }
  const asksOfficer = count('member') >= PHONES_A_HOUSEHOLD
  const home = asksOfficer
    ? await unlinked(deps, transaction, { area: block, association: rosterArea, lineUserId, requested: householdId })
    : homeIn(household)
  return { home, rosterArea, household, asksOfficer, spendCode }
}

const byArea = async (
  deps: Needs,
  transaction: Transaction,
  { areaId, lineUserId }: { areaId: string; lineUserId: string },
): Promise<FoundHome> => {
  const area = await read(areas(deps).doc(areaId), transaction)
  if (area?.kind !== 'block' && area?.kind !== 'association') throw new Conflict('area-gone')
  const association = listedArea(
    area.kind === 'association' ? area : await read(areas(deps).doc(associationOf(area)), transaction),
  )
  if (!association) throw new Conflict('area-gone')
  const home = await unlinked(deps, transaction, { area, association, lineUserId, requested: null })
  return { home, rosterArea: association, household: null, asksOfficer: false, spendCode: () => undefined }
}

const byDistrict = async (
  deps: Needs,
  transaction: Transaction,
  { districtId, rosterId }: { districtId: string; rosterId: string },
): Promise<FoundHome> => {
  const district = listedArea(await read(areas(deps).doc(districtId), transaction))
  if (district?.kind !== 'district') throw new Conflict('district-gone')
  const home: Home = {
    areaId: districtId,
    ancestorIds: pathIds(district).slice(0, -1),
    standing: 'district',
    householdId: null,
    rosterId,
    receiptKey: deps.ids.next(),
    requestedHouseholdId: null,
    matchNumber: null,
  }
  return { home, rosterArea: district, household: null, asksOfficer: false, spendCode: () => undefined }
}

/**
 * What a chosen home means for this person now.
 * @param rosterId for a district: the roster of it that has room
 * @throws Conflict when the code was used up or ended meanwhile, the household has as many watchers as it may have, or the area is
 * none of that kind
 */
export const findHome = (
  deps: Needs,
  transaction: Transaction,
  { chosen, lineUserId, rosterId }: { chosen: ChosenHome; lineUserId: string; rosterId: string },
): Promise<FoundHome> => {
  switch (chosen.kind) {
    case 'household':
      return byCode(deps, transaction, { ...chosen, lineUserId })
    case 'area':
      return byArea(deps, transaction, { ...chosen, lineUserId })
    case 'district':
      return byDistrict(deps, transaction, { ...chosen, rosterId })
  }
}

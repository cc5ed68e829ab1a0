import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { households } from '../../households/store.ts'
import { read } from '../../platform/collection.ts'
import type { Language } from '../../platform/language.ts'
import { rosterWithRoom } from '../../rosters/capacity.ts'
import { departed, entered, suspended } from '../../rosters/roster.ts'
import { emptyRoster, prepareRosterChange, rosters, rostersOfArea } from '../../rosters/store.ts'
import { memberOf } from '../member-of.ts'
import { areasOf, CONSENT_VERSION, FORMER_HOMES, FRESH, type Home, type Resident } from '../resident.ts'
import { residents } from '../store.ts'
import { type ChosenHome, type FoundHome, findHome } from './find-home.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

export interface Settling {
  lineUserId: string
  language: Language
  chosen: ChosenHome
  at: string
  reachable: boolean
  /** Whether somebody registered elsewhere moves; else they stay where they are. */
  moves: boolean
  /** Whether the notice was agreed to just now. */
  agreed: boolean
}

/** Whether somebody lives there already. Nobody who belongs to a household becomes less than that by choosing its block. */
export const livesAt = (resident: Resident, home: Home): boolean => {
  switch (home.standing) {
    case 'member':
      return resident.standing === 'member' && resident.householdId === home.householdId
    case 'watcher':
      return resident.householdId === home.householdId
    case 'unlinked':
      if (home.requestedHouseholdId !== null) return resident.requestedHouseholdId === home.requestedHouseholdId
      return (
        (resident.standing === 'member' || resident.standing === 'unlinked') && areasOf(resident).includes(home.areaId)
      )
    case 'district':
      return resident.standing === 'district' && resident.areaId === home.areaId
  }
}

/** Somebody who watched a household never lived there: nothing of it stays with them. */
const formerHomes = ({ standing, formerHomes, receiptKey, ...resident }: Resident, until: string) =>
  standing === 'watcher'
    ? formerHomes
    : [...formerHomes, { areaIds: areasOf(resident), receiptKey, until }].slice(-FORMER_HOMES)

const settled = (
  deps: Needs,
  known: Resident | null,
  { lineUserId, language, at, reachable, agreed }: Settling,
  home: Home,
): Resident => {
  const consent = { version: CONSENT_VERSION, at }
  if (known)
    return {
      ...known,
      ...home,
      language,
      formerHomes: formerHomes(known, at),
      consent: agreed ? consent : known.consent,
    }
  return {
    lineUserId,
    ...FRESH,
    ...home,
    status: reachable ? 'active' : 'blocked',
    personKey: deps.ids.next(),
    language,
    consent,
    registeredAt: at,
    statusAt: at,
  }
}

const takeRoster = async (deps: Needs, transaction: Transaction, { home, rosterArea }: FoundHome) => {
  const reference = rosters(deps).doc(home.rosterId)
  const roster = (await read(reference, transaction)) ?? emptyRoster(rosterArea, home.rosterId)
  return { reference, roster }
}

const countPhone = (deps: Needs, transaction: Transaction, resident: Resident, by: 1 | -1): void => {
  const { standing, status, householdId } = resident
  if (standing === 'member' && status === 'active' && householdId)
    transaction.update(households(deps).doc(householdId), { residentCount: FieldValue.increment(by) })
}

/**
 * Lets somebody live where they chose: registers a newcomer, moves somebody registered. One transaction, so that nobody is ever
 * counted in two households or in none, and the same said twice is one registration and one use of the code.
 * @throws Conflict as `findHome`
 */
export const settle = async (deps: Needs, settling: Settling): Promise<{ resident: Resident; moved: boolean }> => {
  const { lineUserId, chosen, moves } = settling
  // Looked up before: two who come at once may fill a list a little over its limit, which has room for that.
  const rosterId =
    chosen.kind === 'district' ? rosterWithRoom(chosen.districtId, await rostersOfArea(deps, chosen.districtId)) : ''
  return deps.db.runTransaction(async (transaction) => {
    const known = await read(residents(deps).doc(lineUserId), transaction)
    if (known && !moves) return { resident: known, moved: false }
    const found = await findHome(deps, transaction, { chosen, lineUserId, rosterId })
    if (known && livesAt(known, found.home)) return { resident: known, moved: false }
    const entering = await takeRoster(deps, transaction, found)
    const leaving =
      known && known.rosterId !== found.home.rosterId
        ? await prepareRosterChange(deps, transaction, known.rosterId)
        : null
    const resident = settled(deps, known, settling, found.home)
    const line = memberOf(resident, found.household?.watchersMayConfirm)
    transaction.set(residents(deps).doc(lineUserId), resident)
    found.spendCode()
    if (known) countPhone(deps, transaction, known, -1)
    countPhone(deps, transaction, resident, 1)
    leaving?.((roster) => departed(roster, lineUserId))
    const enter = resident.status === 'active' ? entered : suspended
    transaction.set(entering.reference, enter(entering.roster, lineUserId, line))
    return { resident, moved: true }
  })
}

/** What a chosen home means for somebody now, without settling there. @throws Conflict as `findHome` */
export const lookAtHome = (
  deps: Needs,
  { lineUserId, chosen }: { lineUserId: string; chosen: ChosenHome },
): Promise<FoundHome> =>
  deps.db.runTransaction((transaction) => findHome(deps, transaction, { chosen, lineUserId, rosterId: '' }))

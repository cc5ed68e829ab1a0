import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { households } from '../households/store.ts'
import { read } from '../platform/collection.ts'
import type { Language } from '../platform/language.ts'
import { departed, entered, type Roster, suspended } from '../rosters/roster.ts'
import { prepareRosterChange } from '../rosters/store.ts'
import { memberOf } from './register-resident.ts'
import type { Resident } from './resident.ts'
import { residents } from './store.ts'

type Needs = Pick<Deps, 'db'>

const countPhone = (deps: Needs, transaction: Transaction, { householdId }: Resident, by: 1 | -1): void => {
  if (householdId) transaction.update(households(deps).doc(householdId), { residentCount: FieldValue.increment(by) })
}

type ChangeRoster = (change: (roster: Roster) => Roster) => void

const inTransaction = <T>(
  deps: Needs,
  lineUserId: string,
  change: (resident: Resident, transaction: Transaction, changeRoster: ChangeRoster) => T,
): Promise<T | null> =>
  deps.db.runTransaction(async (transaction) => {
    const resident = await read(residents(deps).doc(lineUserId), transaction)
    return resident && change(resident, transaction, await prepareRosterChange(deps, transaction, resident.rosterId))
  })

/** When LINE says it happened. Events come in any order, so one that is older than what we know is history. */
export interface StatusEvent {
  lineUserId: string
  at: string
}

/**
 * Follows the newest event there is, whatever the order in which they arrive. An event that changes nothing still moves
 * `statusAt`, or an older one that comes after it would be believed.
 */
const changeStatus = (
  deps: Needs,
  { lineUserId, at: statusAt }: StatusEvent,
  status: Resident['status'],
): Promise<Resident | null> =>
  inTransaction(deps, lineUserId, (resident, transaction, changeRoster) => {
    if (statusAt < resident.statusAt) return resident
    const changed = { ...resident, status, statusAt }
    transaction.update(residents(deps).doc(lineUserId), { status, statusAt })
    if (status === resident.status) return changed
    changeRoster((roster) => (status === 'active' ? entered : suspended)(roster, lineUserId, memberOf(resident)))
    countPhone(deps, transaction, resident, status === 'active' ? 1 : -1)
    return changed
  })

/** The account was blocked: nothing more is sent from now on. The registration waits for a change of mind. */
export const suspendResident = (deps: Needs, event: StatusEvent): Promise<Resident | null> =>
  changeStatus(deps, event, 'blocked')

/** The account was unblocked: the same registration goes on, unless it was blocked again since. Null when there was none. */
export const restoreResident = (deps: Needs, event: StatusEvent): Promise<Resident | null> =>
  changeStatus(deps, event, 'active')

/** Messages and pages come in another language from now on. Null when nobody is registered. */
export const changeLanguage = (deps: Needs, lineUserId: string, language: Language): Promise<Resident | null> =>
  inTransaction(deps, lineUserId, (resident, transaction, changeRoster) => {
    const changed = { ...resident, language }
    transaction.update(residents(deps).doc(lineUserId), { language })
    if (resident.status === 'active') changeRoster((roster) => entered(roster, lineUserId, memberOf(changed)))
    return changed
  })

/** Ends a registration and deletes what is known about the person. Households keep their confirmations: they name nobody. */
export const removeResident = (deps: Needs, lineUserId: string): Promise<Resident | null> =>
  inTransaction(deps, lineUserId, (resident, transaction, changeRoster) => {
    transaction.delete(residents(deps).doc(lineUserId))
    for (const trace of ['codeAttempts', 'conversations']) transaction.delete(deps.db.collection(trace).doc(lineUserId))
    changeRoster((roster) => departed(roster, lineUserId))
    if (resident.status === 'active') countPhone(deps, transaction, resident, -1)
    return resident
  })

import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { households } from '../households/store.ts'
import { read } from '../platform/collection.ts'
import type { Language } from '../platform/language.ts'
import { entered, type Member, type Roster, suspended } from '../rosters/roster.ts'
import { prepareRosterChange } from '../rosters/store.ts'
import { memberOf } from './member-of.ts'
import type { Resident } from './resident.ts'
import { residents } from './store.ts'

type Needs = Pick<Deps, 'db'>

const countPhone = (deps: Needs, transaction: Transaction, { standing, householdId }: Resident, by: 1 | -1): void => {
  if (standing === 'member' && householdId)
    transaction.update(households(deps).doc(householdId), { residentCount: FieldValue.increment(by) })
}

type ChangeRoster = (change: (roster: Roster, line: (resident: Resident) => Member) => Roster) => void

/** Whether somebody's phone counts for the household they watch; it can be changed meanwhile, so it is read in the transaction. */
const mayConfirm = async (
  deps: Needs,
  transaction: Transaction,
  { standing, householdId }: Resident,
): Promise<boolean> => {
  if (standing !== 'watcher' || !householdId) return false
  return (await read(households(deps).doc(householdId), transaction))?.watchersMayConfirm ?? false
}

const inTransaction = <T>(
  deps: Needs,
  lineUserId: string,
  change: (resident: Resident, transaction: Transaction, changeRoster: ChangeRoster) => T,
): Promise<T | null> =>
  deps.db.runTransaction(async (transaction) => {
    const resident = await read(residents(deps).doc(lineUserId), transaction)
    if (!resident) return null
    const confirms = await mayConfirm(deps, transaction, resident)
    const write = await prepareRosterChange(deps, transaction, resident.rosterId)
    return change(resident, transaction, (change) =>
      write((roster) => change(roster, (changed) => memberOf(changed, confirms))),
    )
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
    changeRoster((roster, line) => (status === 'active' ? entered : suspended)(roster, lineUserId, line(resident)))
    countPhone(deps, transaction, resident, status === 'active' ? 1 : -1)
    return changed
  })

/** The account was blocked: nothing more is sent from now on. The registration waits for a change of mind. */
export const suspendResident = (deps: Needs, event: StatusEvent): Promise<Resident | null> =>
  changeStatus(deps, event, 'blocked')

/** The account was unblocked: the same registration goes on, unless it was blocked again since. Null when there was none. */
export const restoreResident = (deps: Needs, event: StatusEvent): Promise<Resident | null> =>
  changeStatus(deps, event, 'active')

/** What somebody can change about how messages come; what is left out stays. */
export interface Wishes {
  language?: Language | undefined
  muted?: Resident['preferences']['muted'] | undefined
  /** Null: no pause. */
  pausedUntil?: string | null | undefined
}

/**
 * Messages and pages come in another language, without some categories, or not at all for a while from now on.
 * @returns null when nobody is registered
 */
export const changeWishes = (
  deps: Needs,
  lineUserId: string,
  { language, muted, pausedUntil }: Wishes,
): Promise<Resident | null> =>
  inTransaction(deps, lineUserId, (resident, transaction, changeRoster) => {
    const preferences = {
      muted: [...new Set(muted ?? resident.preferences.muted)],
      pausedUntil: pausedUntil === undefined ? resident.preferences.pausedUntil : pausedUntil,
    }
    const changed = { ...resident, language: language ?? resident.language, preferences }
    transaction.update(residents(deps).doc(lineUserId), { language: changed.language, preferences })
    if (resident.status === 'active') changeRoster((roster, line) => entered(roster, lineUserId, line(changed)))
    return changed
  })

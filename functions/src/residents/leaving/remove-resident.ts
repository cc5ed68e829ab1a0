import { FieldValue } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { households } from '../../households/store.ts'
import { read } from '../../platform/collection.ts'
import { departed } from '../../rosters/roster.ts'
import { prepareRosterChange } from '../../rosters/store.ts'
import type { Resident } from '../resident.ts'
import { residents } from '../store.ts'

/** Documents under a person's LINE id beside the registration. */
const TRACES = ['codeAttempts', 'conversations', 'pushes'] as const

/**
 * Ends a registration and deletes it with all that stands under the person's LINE id here. Households keep their confirmations:
 * they name nobody. Somebody not registered may have left traces too.
 * @param unless asked within the transaction: whether somebody is to stay after all
 * @returns the registration there was; null when there was none or they stay
 */
export const removeResident = (
  deps: Pick<Deps, 'db'>,
  lineUserId: string,
  unless: (resident: Resident) => boolean = () => false,
): Promise<Resident | null> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = residents(deps).doc(lineUserId)
    const resident = await read(reference, transaction)
    if (resident && unless(resident)) return null
    const changeRoster = resident && (await prepareRosterChange(deps, transaction, resident.rosterId))
    for (const trace of TRACES) transaction.delete(deps.db.collection(trace).doc(lineUserId))
    if (!resident) return null
    const { standing, status, householdId } = resident
    transaction.delete(reference)
    changeRoster?.((roster) => departed(roster, lineUserId))
    if (standing === 'member' && status === 'active' && householdId)
      transaction.update(households(deps).doc(householdId), { residentCount: FieldValue.increment(-1) })
    return resident
  })

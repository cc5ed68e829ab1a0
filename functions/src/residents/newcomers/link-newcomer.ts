import { FieldValue } from 'firebase-admin/firestore'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import { getHousehold, households, placeOf } from '../../households/store.ts'
import type { Identity } from '../../officers/identity.ts'
import { read } from '../../platform/collection.ts'
import { Conflict, NotFound } from '../../platform/failures.ts'
import { departed, entered, suspended } from '../../rosters/roster.ts'
import { prepareRosterChange } from '../../rosters/store.ts'
import { memberOf } from '../member-of.ts'
import { homeIn, type Resident } from '../resident.ts'
import { findByPersonKey, residents } from '../store.ts'
import { enqueuePush, putPush } from './push-once.ts'

/**
 * An officer puts somebody who registered without a household to theirs. They are told in LINE by one message. Asked again for
 * the same household it changes nothing.
 * @returns LINE's id of the person
 * @throws NotFound outside the officer's scope; Conflict when they belong to another household meanwhile
 */
export const linkNewcomer = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>,
  who: Identity,
  { key, householdId }: { key: string; householdId: string },
): Promise<string> => {
  const [newcomer, household] = await Promise.all([findByPersonKey(deps, key), getHousehold(deps, householdId)])
  if (!newcomer) throw new NotFound('newcomer-gone')
  who.require('newcomer.link', placeOf(household))
  who.require('newcomer.link', { id: newcomer.areaId, ancestorIds: newcomer.ancestorIds })
  const { lineUserId } = newcomer
  await deps.db.runTransaction(async (transaction) => {
    const reference = residents(deps).doc(lineUserId)
    const known = await read(reference, transaction)
    if (!known) throw new NotFound('newcomer-gone')
    if (known.standing === 'member' && known.householdId === householdId) return
    if (known.standing !== 'unlinked') throw new Conflict('newcomer-already-linked')
    // They may have moved out of the officer's area since they were looked up.
    who.require('newcomer.link', { id: known.areaId, ancestorIds: known.ancestorIds })
    const entering = await prepareRosterChange(deps, transaction, household.rosterId)
    const leaving =
      known.rosterId === household.rosterId ? null : await prepareRosterChange(deps, transaction, known.rosterId)
    const linked: Resident = { ...known, ...homeIn(household) }
    const isActive = linked.status === 'active'
    transaction.set(reference, linked)
    if (isActive) transaction.update(households(deps).doc(householdId), { residentCount: FieldValue.increment(1) })
    leaving?.((roster) => departed(roster, lineUserId))
    entering((roster) => (isActive ? entered : suspended)(roster, lineUserId, memberOf(linked)))
    if (isActive) putPush(deps, transaction, lineUserId)
    writeAudit(deps, transaction, {
      by: who.lineUserId,
      action: 'newcomer.linked',
      on: { kind: 'household', id: householdId },
      scopeIds: household.ancestorIds,
    })
  })
  await enqueuePush(deps, lineUserId)
  return lineUserId
}

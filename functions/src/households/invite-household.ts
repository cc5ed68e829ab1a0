import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../deps.ts'
import { alreadyExists, expiry } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import type { Household } from './household.ts'
import { CODE_ALPHABET, invitationCode } from './invitation-code.ts'
import { type Invitation, invitations } from './store.ts'

/** A printed sheet lies about for a while before somebody helps with it. */
export const INVITATION_DAYS = 180
/** Phones of one family; more are a reason to ask the officer for another code. */
export const INVITATION_USES = 6
/** A code that is about to end is not handed out any more. */
const FRESH_DAYS = 30

const freshInvitation = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  householdId: string,
): Promise<Invitation | undefined> => {
  const fresh = toInstant(deps.clock.now().add(FRESH_DAYS, 'day'))
  const { docs } = await invitations(deps).where('householdId', '==', householdId).get()
  return docs
    .map((doc) => doc.data())
    .find(({ kind, usesLeft, expiresAt }) => kind === 'member' && usesLeft > 0 && expiresAt > fresh)
}

/**
 * The household's code: the one it has, while it is good for another month, else a new one.
 * @param by LINE's id of the officer who asks, or `system`
 */
export const inviteHousehold = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  household: Household,
  by: string,
): Promise<Invitation> => {
  const existing = await freshInvitation(deps, household.id)
  if (existing) return existing
  const expires = deps.clock.now().add(INVITATION_DAYS, 'day')
  const invitation: Invitation = {
    code: invitationCode(deps.ids.random(7, CODE_ALPHABET)),
    householdId: household.id,
    associationId: household.associationId,
    kind: 'member',
    usesLeft: INVITATION_USES,
    expiresAt: toInstant(expires),
    expireAt: expiry(expires),
  }
  const batch = deps.db.batch()
  batch.create(invitations(deps).doc(invitation.code), invitation)
  writeAudit(deps, batch, {
    by,
    action: 'household.invited',
    on: { kind: 'household', id: household.id },
    scopeIds: household.ancestorIds,
  })
  try {
    await batch.commit()
  } catch (error) {
    // One in 27 thousand million: the code belongs to another household already.
    if (alreadyExists(error)) return inviteHousehold(deps, household, by)
    throw error
  }
  return invitation
}

import type { Deps } from '../../deps.ts'
import { WATCHERS_A_HOUSEHOLD } from '../../households/household.ts'
import { CODE_ALPHABET, invitationCode } from '../../households/invitation-code.ts'
import { getHousehold, type Invitation, invitations } from '../../households/store.ts'
import { alreadyExists, expiry } from '../../platform/collection.ts'
import { Conflict } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import { watchersOf } from '../store.ts'
import { householdOf } from './household-of.ts'

/** It is passed on at once, to one person. */
export const WATCHER_CODE_DAYS = 7

/** Codes for watchers that somebody can still use, the newest first. */
const openCodes = async (deps: Pick<Deps, 'db' | 'clock'>, householdId: string): Promise<Invitation[]> => {
  const now = toInstant(deps.clock.now())
  const { docs } = await invitations(deps).where('householdId', '==', householdId).get()
  return docs
    .map((doc) => doc.data())
    .filter(({ kind, usesLeft, expiresAt }) => kind === 'watcher' && usesLeft > 0 && expiresAt > now)
    .sort((a, b) => (a.expiresAt < b.expiresAt ? 1 : -1))
}

/**
 * A code with which one person of the family may watch the household of whoever asks. Each time a new one, but never more than
 * there are places left: then the newest is given again.
 * @throws Forbidden for whoever is no member of a household; Conflict when it has as many watchers as it may have
 */
export const inviteWatcher = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  lineUserId: string,
): Promise<Invitation> => {
  const householdId = await householdOf(deps, lineUserId)
  const [household, watchers, open] = await Promise.all([
    getHousehold(deps, householdId),
    watchersOf(deps, householdId),
    openCodes(deps, householdId),
  ])
  const placesLeft = WATCHERS_A_HOUSEHOLD - watchers.length
  if (placesLeft <= 0) throw new Conflict('watchers-full')
  const [newest] = open
  if (newest && open.length >= placesLeft) return newest
  const expires = deps.clock.now().add(WATCHER_CODE_DAYS, 'day')
  const invitation: Invitation = {
    code: invitationCode(deps.ids.random(7, CODE_ALPHABET)),
    householdId,
    associationId: household.associationId,
    kind: 'watcher',
    usesLeft: 1,
    expiresAt: toInstant(expires),
    expireAt: expiry(expires),
  }
  try {
    await invitations(deps).doc(invitation.code).create(invitation)
  } catch (error) {
    // One in 27 thousand million: the code belongs to another household already.
    if (alreadyExists(error)) return inviteWatcher(deps, lineUserId)
    throw error
  }
  return invitation
}

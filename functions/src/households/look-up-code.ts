import type { Deps } from '../deps.ts'
import { expiry, read } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { ADDRESS_LIMIT, addressKey, isPaused, WINDOW_MINUTES, withWrongAttempt } from './code-attempts.ts'
import type { Household } from './household.ts'
import { readInvitationCode } from './invitation-code.ts'
import { codeAttempts, households, type Invitation, invitations } from './store.ts'

export type CodeAnswer =
  /** `invites`: as one of the household, or as family who watch it from elsewhere. */
  | { kind: 'household'; household: Household; code: string; invites: Invitation['kind'] }
  /** Not a code at all: wrong length, characters or check character. It does not count against the person. */
  | { kind: 'malformed' }
  /** Well-formed, but unknown, expired or used up; which of these is nobody's business. */
  | { kind: 'wrong' }
  /** Too many wrong ones; not even a right one is looked at until the pause is over. */
  | { kind: 'paused' }

/**
 * Looks up the household of a code that a person typed, and counts wrong ones per person and per address.
 * @param address where the request came from; null in the chat, where LINE stands between us and the phone
 */
export const lookUpCode = async (
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  { typed, lineUserId, address = null }: { typed: string; lineUserId: string; address?: string | null },
): Promise<CodeAnswer> => {
  const now = deps.clock.now()
  const mine = codeAttempts(deps).doc(lineUserId)
  const from = address === null ? null : codeAttempts(deps).doc(addressKey(deps.config, address))
  return deps.db.runTransaction(async (transaction) => {
    const wrongOfMine = (await read(mine, transaction))?.wrongAt ?? []
    const wrongFrom = (from && (await read(from, transaction))?.wrongAt) ?? []
    const paused = (ofMine: string[], fromThere: string[]) =>
      isPaused(ofMine, now) || isPaused(fromThere, now, ADDRESS_LIMIT)
    if (paused(wrongOfMine, wrongFrom)) return { kind: 'paused' }
    const code = readInvitationCode(typed)
    if (!code) return { kind: 'malformed' }
    const invitation = await read(invitations(deps).doc(code), transaction)
    const valid = invitation && invitation.usesLeft > 0 && invitation.expiresAt > toInstant(now)
    const household = valid ? await read(households(deps).doc(invitation.householdId), transaction) : null
    if (household && invitation) return { kind: 'household', household, code, invites: invitation.kind }
    const expireAt = expiry(now.add(WINDOW_MINUTES, 'minute'))
    const ofMine = withWrongAttempt(wrongOfMine, now)
    const fromThere = withWrongAttempt(wrongFrom, now)
    transaction.set(mine, { wrongAt: ofMine, expireAt })
    if (from) transaction.set(from, { wrongAt: fromThere, expireAt })
    return paused(ofMine, from ? fromThere : []) ? { kind: 'paused' } : { kind: 'wrong' }
  })
}

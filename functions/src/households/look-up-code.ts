import type { Deps } from '../deps.ts'
import { expiry, read } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { isPaused, WINDOW_MINUTES, withWrongAttempt } from './code-attempts.ts'
import type { Household } from './household.ts'
import { readInvitationCode } from './invitation-code.ts'
import { codeAttempts, households, invitations } from './store.ts'

export type CodeAnswer =
  | { kind: 'household'; household: Household; code: string }
  /** Not a code at all: wrong length, characters or check character. It does not count against the person. */
  | { kind: 'malformed' }
  /** Well-formed, but unknown, expired or used up; which of these is nobody's business. */
  | { kind: 'wrong' }
  /** Too many wrong ones; not even a right one is looked at until the pause is over. */
  | { kind: 'paused' }

/** Looks up the household of a code that a person typed, and counts wrong ones per person. */
export const lookUpCode = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { typed, lineUserId }: { typed: string; lineUserId: string },
): Promise<CodeAnswer> => {
  const now = deps.clock.now()
  const attempts = codeAttempts(deps).doc(lineUserId)
  return deps.db.runTransaction(async (transaction) => {
    const wrongAt = (await read(attempts, transaction))?.wrongAt ?? []
    if (isPaused(wrongAt, now)) return { kind: 'paused' }
    const code = readInvitationCode(typed)
    if (!code) return { kind: 'malformed' }
    const invitation = await read(invitations(deps).doc(code), transaction)
    const valid = invitation && invitation.usesLeft > 0 && invitation.expiresAt > toInstant(now)
    const household = valid ? await read(households(deps).doc(invitation.householdId), transaction) : null
    if (household) return { kind: 'household', household, code }
    const counted = withWrongAttempt(wrongAt, now)
    transaction.set(attempts, { wrongAt: counted, expireAt: expiry(now.add(WINDOW_MINUTES, 'minute')) })
    return isPaused(counted, now) ? { kind: 'paused' } : { kind: 'wrong' }
  })
}

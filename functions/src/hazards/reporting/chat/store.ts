import type { Deps } from '../../../deps.ts'
import { collection, expiry, read } from '../../../platform/collection.ts'
import { residents } from '../../../residents/store.ts'
import { DRAFT_HOURS } from '../../limits.ts'
import { Draft, freshDraft, type Told } from './draft.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

export const hazardDrafts = ({ db }: Pick<Deps, 'db'>) => collection(db, 'hazardDrafts', Draft)

const isAlive = ({ clock }: Pick<Deps, 'clock'>, { expireAt }: Draft): boolean =>
  expireAt.toMillis() > clock.now().valueOf()

/** What somebody is at, in whatever state; null when there is nothing, or it was long ago. */
export const findDraft = async (deps: Needs, lineUserId: string): Promise<Draft | null> => {
  const draft = await read(hazardDrafts(deps).doc(lineUserId))
  return draft && isAlive(deps, draft) ? draft : null
}

/** The report somebody is telling; null when they are telling none. */
export const currentDraft = async (deps: Needs, lineUserId: string): Promise<Draft | null> => {
  const draft = await findDraft(deps, lineUserId)
  return draft?.state === 'begun' ? draft : null
}

/**
 * Changes what somebody is at, in a transaction: pictures of one set are handled at the same time.
 * @param change is given what is there (null: nothing); what it answers is kept for another twelve hours, null changes nothing
 * @returns what `change` answered; null for somebody who has left
 */
export const changeDraft = <T extends Told>(
  deps: Needs,
  lineUserId: string,
  change: (draft: Draft | null) => T | null,
): Promise<T | null> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = hazardDrafts(deps).doc(lineUserId)
    const present = await read(reference, transaction)
    // Who leaves while their message is being handled leaves nothing behind.
    if (!(await read(residents(deps).doc(lineUserId), transaction))) return null
    const changed = change(present && isAlive(deps, present) ? present : null)
    if (changed) transaction.set(reference, { ...changed, expireAt: expiry(deps.clock.now().add(DRAFT_HOURS, 'hour')) })
    return changed
  })

/** Changes a report that is being told, if it is still this one. @returns null when it is not */
export const changeOwn = (
  deps: Needs,
  { lineUserId, draft: draftId }: { lineUserId: string; draft: string },
  change: (draft: Draft) => Told,
): Promise<Told | null> =>
  changeDraft(deps, lineUserId, (draft) => (draft?.state === 'begun' && draft.id === draftId ? change(draft) : null))

/** What was told is forgotten; that it ended so is remembered for what comes late. */
const ended = ({ id, taken }: Draft, end: Pick<Told, 'state' | 'hazardId'>): Told => ({
  ...freshDraft(id),
  taken,
  ...end,
})

/** A report is filed, or one that was there is followed instead. */
export const settleDraft = (
  deps: Needs,
  lineUserId: string,
  { draft, hazardId }: { draft: string; hazardId: string },
): Promise<Told | null> =>
  changeOwn(deps, { lineUserId, draft }, (present) => ended(present, { state: 'filed', hazardId }))

/** Somebody gives up the report they are telling, or says no to a picture that is offered. @returns null when it is not this one any more */
export const giveUpDraft = (
  deps: Needs,
  lineUserId: string,
  { id, state }: Pick<Draft, 'id'> & { state: 'cancelled' | 'notOffered' },
): Promise<Told | null> =>
  changeDraft(deps, lineUserId, (present) =>
    present?.id === id && present.state === (state === 'cancelled' ? 'begun' : 'offered')
      ? ended(present, { state, hazardId: null })
      : null,
  )

/** Whether a draft was touched within so many minutes. */
export const touchedWithin = ({ clock }: Pick<Deps, 'clock'>, { expireAt }: Draft, minutes: number): boolean =>
  clock.now().add(DRAFT_HOURS, 'hour').subtract(minutes, 'minute').valueOf() <= expireAt.toMillis()

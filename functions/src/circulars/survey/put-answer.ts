import { isDeepStrictEqual } from 'node:util'
import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { answerChange, tallyIdOf } from './answer-tally.ts'
import type { Answers } from './answers.ts'
import { answers, answerTallies, type StoredAnswer } from './store.ts'

type Db = Pick<Deps, 'db'>

/** Adds to the counters of one area; the tally is opened by whoever comes first. */
const count = (
  { db }: Db,
  transaction: Transaction,
  place: Pick<StoredAnswer, 'circularId' | 'key' | 'rosterId' | 'areaId' | 'scopeIds'>,
  { before, after }: { before: Answers | null; after: Answers | null },
): void => {
  const { answered, questions } = answerChange(before, after)
  const increments = Object.entries(questions).map(([id, counters]) => [
    id,
    Object.fromEntries(Object.entries(counters).map(([name, by]) => [name, FieldValue.increment(by)])),
  ])
  const area = {
    answered: FieldValue.increment(answered),
    // Not an empty map: merged in, it would take the place of the counters that stand there.
    ...(increments.length > 0 && { questions: Object.fromEntries(increments) }),
  }
  const id = tallyIdOf(place)
  transaction.set(
    db.doc(answerTallies({ db }, place.circularId).doc(id).path),
    { id, scopeIds: place.scopeIds.slice(0, 3), areas: { [place.areaId]: area } },
    { merge: true },
  )
}

/**
 * Puts an answer in the place of whatever stands under its key, and the counters with it, in one step: double taps and
 * answers that are changed at the same moment follow one another, and no count is ever off.
 * @param next what is to stand there, given what stands there; null: nothing
 * @returns what stands there now
 */
export const putAnswer = (
  deps: Db,
  { circularId, key }: Pick<StoredAnswer, 'circularId' | 'key'>,
  next: (present: StoredAnswer | null) => StoredAnswer | null,
): Promise<StoredAnswer | null> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = answers(deps, circularId).doc(key)
    const present = await read(reference, transaction)
    const wanted = next(present)
    if (isSameAnswer(present, wanted)) return present
    if (wanted) transaction.set(reference, wanted)
    else transaction.delete(reference)
    const stays = present && wanted && present.rosterId === wanted.rosterId && present.areaId === wanted.areaId
    if (present) count(deps, transaction, present, { before: present.answers, after: stays ? wanted.answers : null })
    if (wanted && !stays) count(deps, transaction, wanted, { before: null, after: wanted.answers })
    return wanted
  })

/** Said again, it changes nothing: the first time it was said stays. */
const isSameAnswer = (a: StoredAnswer | null, b: StoredAnswer | null): boolean =>
  a === b || (a !== null && b !== null && isDeepStrictEqual({ ...a, at: '' }, { ...b, at: '' }))

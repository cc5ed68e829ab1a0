import type { Subject } from '../deliveries/subject.ts'
import type { Deps } from '../deps.ts'
import { alreadyExists, read } from '../platform/collection.ts'
import { householdsOf, type RosterPart } from '../rosters/roster.ts'
import { finishSending } from './circular.ts'
import type { Tally } from './reach.ts'
import { circulars, tallies } from './store.ts'

/** The kind under which deliveries of circulars report. */
export const CIRCULAR = 'circular'
/** Tallies opened in one atomic step: about 10 KB each. */
const OPENED_AT_ONCE = 20

const openTallies = async (deps: Pick<Deps, 'db'>, circularId: string, opened: Tally[]): Promise<void> => {
  const write = deps.db.batch()
  for (const tally of opened) write.create(tallies(deps, circularId).doc(tally.associationId), tally)
  try {
    await write.commit()
  } catch (error) {
    if (!alreadyExists(error)) throw error
    // An earlier run opened some of them, and they may have been written in since: only the missing ones are opened.
    const found = await deps.db.getAll(
      ...opened.map(({ associationId }) => tallies(deps, circularId).doc(associationId)),
    )
    const missing = opened.filter((_, index) => !found[index]?.exists)
    if (missing.length > 0) await openTallies(deps, circularId, missing)
  }
}

/** The books of one association before anything is sent: every household of the audience, not reached yet. */
export const newTally = (part: RosterPart): Tally => ({
  associationId: part.roster.areaId,
  scopeIds: part.roster.scopeIds,
  households: Object.fromEntries(
    householdsOf([part]).map(({ householdId, blockId }) => [
      householdId,
      { blockId, delivered: false, via: null, at: null },
    ]),
  ),
})

/** How a circular's books follow its delivery. */
export const circularSubject = (deps: Pick<Deps, 'db' | 'clock'>): Subject => ({
  planned: async ({ subject }, parts) => {
    const opened = parts.map(newTally).filter(({ households }) => Object.keys(households).length > 0)
    for (let from = 0; from < opened.length; from += OPENED_AT_ONCE)
      await openTallies(deps, subject.id, opened.slice(from, from + OPENED_AT_ONCE))
  },

  sent: (write, { subject }, { recipients }) => {
    const inHouseholds = recipients.filter(({ householdId }) => householdId !== null)
    for (const [associationId, group] of Map.groupBy(inHouseholds, ({ areaId }) => areaId)) {
      const households = Object.fromEntries(
        group.map(({ householdId, blockId }) => [householdId, { blockId, delivered: true }]),
      )
      // Merged field by field and without a read: confirmations written at the same moment stay.
      const tally = deps.db.doc(`circulars/${subject.id}/tallies/${associationId}`)
      if ('commit' in write) write.set(tally, { households }, { merge: true })
      else write.set(tally, { households }, { merge: true })
    }
  },

  done: async (transaction, { subject }) => {
    const reference = circulars(deps).doc(subject.id)
    const circular = await read(reference, transaction)
    if (circular) transaction.set(reference, finishSending(circular))
  },
})

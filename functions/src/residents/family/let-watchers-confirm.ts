import type { Deps } from '../../deps.ts'
import { households } from '../../households/store.ts'
import { read } from '../../platform/collection.ts'
import { NotFound } from '../../platform/failures.ts'
import { entered } from '../../rosters/roster.ts'
import { prepareRosterChange } from '../../rosters/store.ts'
import { memberOf } from '../member-of.ts'
import { phonesAndWatchers } from '../store.ts'
import { householdOf } from './household-of.ts'

/**
 * Whether family from elsewhere may confirm for the household of whoever asks. Their lines in the roster change with it, in one
 * step: a household is reached by what they read, or it is not.
 * @throws Forbidden for whoever is no member of a household
 */
export const letWatchersConfirm = async (
  deps: Pick<Deps, 'db'>,
  lineUserId: string,
  mayConfirm: boolean,
): Promise<void> => {
  const householdId = await householdOf(deps, lineUserId)
  await deps.db.runTransaction(async (transaction) => {
    const reference = households(deps).doc(householdId)
    const household = await read(reference, transaction)
    if (!household) throw new NotFound()
    if (household.watchersMayConfirm === mayConfirm) return
    const family = await phonesAndWatchers(deps, householdId, transaction)
    const changeRoster = await prepareRosterChange(deps, transaction, household.rosterId)
    const watchers = family.filter(({ standing, status }) => standing === 'watcher' && status === 'active')
    transaction.update(reference, { watchersMayConfirm: mayConfirm })
    changeRoster((roster) =>
      watchers.reduce((list, watcher) => entered(list, watcher.lineUserId, memberOf(watcher, mayConfirm)), roster),
    )
  })
}

import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { Forbidden, NotFound } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import type { Resident } from '../../residents/resident.ts'
import { residents } from '../../residents/store.ts'
import { type Follow, followId, type Hazard, isReporter } from '../hazard.ts'
import { follows, getHazard, groupOf, hazards } from '../store.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** What a person follows of some reports, with the report of each. */
const followsIn = async (
  deps: Pick<Deps, 'db'>,
  transaction: Transaction,
  { reports, lineUserId }: { reports: Hazard[]; lineUserId: string },
): Promise<Hazard[]> => {
  const found = await transaction.getAll(...reports.map(({ id }) => follows(deps).doc(followId(id, lineUserId))))
  return reports.filter((_, index) => found[index]?.exists)
}

/** The count is no change of the report: it neither raises its version nor makes it newer, so no officer is kept from saving. */
const count = (deps: Pick<Deps, 'db'>, transaction: Transaction, { id, followerCount }: Hazard, by: 1 | -1): void => {
  transaction.update(hazards(deps).doc(id), { followerCount: Math.max(0, followerCount + by) })
}

/**
 * 「私も困っています」: from now on somebody hears of a report. Twice is once, also where they follow one that is merged with it.
 * @returns the report they hear of
 * @throws NotFound for one that is declined and which they neither told of nor follow; Forbidden for somebody who has left
 */
export const followHazard = (
  deps: Needs,
  { lineUserId }: Pick<Resident, 'lineUserId'>,
  hazardId: string,
): Promise<Hazard> =>
  deps.db.runTransaction(async (transaction) => {
    if (!(await read(residents(deps).doc(lineUserId), transaction))) throw new Forbidden('not-registered')
    const hazard = await getHazard(deps, hazardId, transaction)
    const reports = await groupOf(deps, hazard.rootId, transaction)
    const [followed] = await followsIn(deps, transaction, { reports, lineUserId })
    if (followed) return hazard
    const reported = isReporter(hazard, lineUserId)
    if (!reported && reports[0]?.status === 'declined') throw new NotFound('hazard-gone')
    const follow: Follow = {
      id: followId(hazardId, lineUserId),
      hazardId,
      lineUserId,
      as: reported ? 'reporter' : 'follower',
      since: toInstant(deps.clock.now()),
    }
    transaction.create(follows(deps).doc(follow.id), follow)
    count(deps, transaction, hazard, 1)
    return { ...hazard, followerCount: hazard.followerCount + 1 }
  })

/**
 * Somebody hears no more of a report, nor of those merged with it. The report stays, also if they told of it themselves. Done again
 * it changes nothing.
 * @throws NotFound when there is no such report
 */
export const unfollowHazard = (deps: Pick<Deps, 'db'>, lineUserId: string, hazardId: string): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const { rootId } = await getHazard(deps, hazardId, transaction)
    const reports = await groupOf(deps, rootId, transaction)
    for (const hazard of await followsIn(deps, transaction, { reports, lineUserId })) {
      transaction.delete(follows(deps).doc(followId(hazard.id, lineUserId)))
      count(deps, transaction, hazard, -1)
    }
  })

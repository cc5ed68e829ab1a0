import type { Query } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { type Follow, isReporter } from '../hazard.ts'
import { keepOnlyPublic } from '../pictures/keep-only-public.ts'
import { followedBy, follows, hazardEvents, hazardPictures, hazards, reportsById } from '../store.ts'
import { hazardTurns } from '../turns.ts'
import { hazardDrafts } from './chat/store.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock' | 'ids'>

/** Firestore takes 500 writes at once. */
const WRITES_AT_ONCE = 400

const endFollow = (deps: Pick<Deps, 'db'>, { id, hazardId }: Follow): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const [follow, hazard] = [
      await read(follows(deps).doc(id), transaction),
      await read(hazards(deps).doc(hazardId), transaction),
    ]
    // Counted down only with the follow that was counted, so a second time changes nothing.
    if (!follow) return
    transaction.delete(follows(deps).doc(id))
    if (hazard)
      transaction.update(hazards(deps).doc(hazardId), { followerCount: Math.max(0, hazard.followerCount - 1) })
  })

/** Says of all these documents no more who they are by. */
const unsign = async <T>(
  deps: Pick<Deps, 'db'>,
  query: Query<T>,
  isTheirs: (document: T) => boolean = () => true,
): Promise<void> => {
  const theirs = (await query.get()).docs.filter((doc) => isTheirs(doc.data()))
  for (let from = 0; from < theirs.length; from += WRITES_AT_ONCE) {
    const write = deps.db.batch()
    for (const { ref } of theirs.slice(from, from + WRITES_AT_ONCE)) write.update(ref, 'by', null)
    await write.commit()
  }
}

/** Pictures nobody has approved go; of those in the open stays what everybody sees. An officer's of what they wrote down stay. */
const forgetPictures = async (deps: Needs, lineUserId: string): Promise<void> => {
  const sent = hazardPictures(deps).where('by', '==', lineUserId)
  const pictures = (await sent.get()).docs.map((doc) => doc.data())
  const reports = await reportsById(
    deps,
    pictures.map(({ hazardId }) => hazardId),
  )
  const written = new Set(reports.flatMap(({ id, via }) => (via === 'phone' ? [id] : [])))
  for (const { id, hazardId } of pictures) if (!written.has(hazardId)) await keepOnlyPublic(deps, id, lineUserId)
  await unsign(deps, sent, ({ hazardId }) => !written.has(hazardId))
}

/**
 * Takes a person out of the reports: what they follow, what they were just telling, of their pictures what is not in the open, and
 * that they told. The report itself stays: the hole in the road does too. What an officer wrote down and did is the office's record. May
 * run twice.
 */
export const forgetHazards = async (deps: Needs, lineUserId: string): Promise<void> => {
  for (const follow of await followedBy(deps, lineUserId)) await endFollow(deps, follow)
  await hazardDrafts(deps).doc(lineUserId).delete()
  await hazardTurns(deps).doc(lineUserId).delete()
  await forgetPictures(deps, lineUserId)
  await unsign(deps, hazardEvents(deps).where('by', '==', lineUserId), ({ from }) => from !== 'office')
  await unsign(deps, hazards(deps).where('by', '==', lineUserId), (hazard) => isReporter(hazard, lineUserId))
}

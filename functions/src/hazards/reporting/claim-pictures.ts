import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { Invalid } from '../../platform/failures.ts'
import { withEvent, writeChange } from '../change-hazard.ts'
import type { Hazard } from '../hazard.ts'
import { type HazardPicture, isStanding } from '../hazard-picture.ts'
import { PICTURE_LIMIT } from '../limits.ts'
import { hazardPictures } from '../store.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** @throws Invalid `picture-unknown` unless somebody sent all these pictures themselves, for one of these reports */
export const requireOwnPictures = async (
  deps: Needs,
  transaction: Transaction,
  { pictureIds = [], lineUserId, hazardIds }: { pictureIds?: string[]; lineUserId: string; hazardIds: string[] },
): Promise<void> => {
  if (pictureIds.length === 0) return
  const found = await transaction.getAll(...pictureIds.map((id) => hazardPictures(deps).doc(id)))
  const isOwn = (picture: HazardPicture | undefined) =>
    picture?.by === lineUserId && hazardIds.includes(picture.hazardId)
  if (!found.every((snapshot) => isOwn(snapshot.data())))
    throw new Invalid('picture-unknown', [{ path: 'pictureIds', code: 'picture-unknown' }])
}

/**
 * Puts the pictures sent for a report that is not filed after all to the one that says the same, as many as there is room for; the
 * rest belong to no report and are thrown away with others of their kind. The last reads of the transaction.
 * @returns the report that has them now
 */
export const takePicturesOver = async (
  deps: Needs,
  transaction: Transaction,
  { from, to }: { from: string; to: Hazard },
): Promise<Hazard> => {
  const { docs } = await transaction.get(hazardPictures(deps).where('hazardId', 'in', [from, to.id]))
  const pictures = docs.map((doc) => doc.data()).filter(isStanding)
  const room = Math.max(0, PICTURE_LIMIT - pictures.filter(({ hazardId }) => hazardId === to.id).length)
  const moved = pictures
    .filter(({ hazardId }) => hazardId === from)
    .toSorted((a, b) => a.order - b.order || (a.at < b.at ? -1 : 1))
    .slice(0, room)
  if (moved.length === 0) return to
  for (const { id } of moved) transaction.update(hazardPictures(deps).doc(id), { hazardId: to.id })
  const change = withEvent(deps, to, { kind: 'picture', from: 'reporter', by: to.by, isPublic: false })
  writeChange(deps, transaction, change)
  return change.hazard
}

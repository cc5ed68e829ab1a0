import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { withEvent, writeChange } from '../change-hazard.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { hazardPictures, hazards } from '../store.ts'
import { deleteFiles, lookLater, lookSoon } from './picture-files.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock'>

/** The office sees in the report's history that a picture is not there any more. */
const noteOnReport = async (deps: Needs, transaction: Transaction, picture: HazardPicture): Promise<void> => {
  const hazard = await read(hazards(deps).doc(picture.hazardId), transaction)
  if (!hazard) return
  const { by } = picture
  // By how it was told, and not by who: of somebody who is just leaving it does not stand there any more.
  const from = hazard.via === 'phone' ? 'office' : 'reporter'
  writeChange(deps, transaction, withEvent(deps, hazard, { kind: 'picture', from, by, isPublic: false }))
}

/**
 * Takes a picture away for whoever sent it, at any moment: `takenBack` for good, its files deleted, those in the open too. What is
 * just being fetched finds that out at its end. Of somebody else's picture nothing happens.
 * @param unknown what to write where we have no such picture yet; left out: nothing
 */
export const takeAway = async (deps: Needs, pictureId: string, by: string, unknown?: HazardPicture): Promise<void> => {
  const files = await deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(pictureId)
    const picture = await read(reference, transaction)
    if (!picture) {
      if (unknown) transaction.create(reference, unknown)
      return []
    }
    if (picture.by !== by) return []
    // Stopped before its files were deleted, the second time deletes them.
    if (picture.state === 'takenBack') return picture.files
    if (picture.state === 'kept') await noteOnReport(deps, transaction, picture)
    transaction.set(reference, {
      ...picture,
      state: 'takenBack',
      inside: null,
      published: null,
      // A copy in the open is gone with the next night at the latest; the note that it is not wanted stays a day.
      lookAt: picture.published ? lookSoon(deps) : lookLater(deps),
    })
    return picture.files
  })
  await deleteFiles(deps, files)
}

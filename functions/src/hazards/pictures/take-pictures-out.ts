import type { Transaction } from 'firebase-admin/firestore'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { hazardPictures } from '../store.ts'
import { filesOf, lookSoon } from './picture-files.ts'

/**
 * Takes pictures out of the open in the transaction that takes their report out, each with a line of the office's record.
 * @param scopeIds where their report stands in the tree
 * @returns the names of their copies, to be deleted when the transaction is through; whatever is left of them the next night deletes
 */
export const takePicturesOut = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  transaction: Transaction,
  { pictures, scopeIds, by }: { pictures: HazardPicture[]; scopeIds: string[]; by: string },
): string[] => {
  for (const picture of pictures) {
    transaction.set(hazardPictures(deps).doc(picture.id), { ...picture, published: null, lookAt: lookSoon(deps) })
    const on = { kind: 'hazardPicture', id: picture.id } as const
    writeAudit(deps, transaction, { by, action: 'hazard.unpublished', on, scopeIds })
  }
  return pictures.flatMap(({ published }) => filesOf(published))
}

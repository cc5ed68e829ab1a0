import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { type HazardPicture, isStanding } from '../hazard-picture.ts'
import { picturesOf } from '../store.ts'

/** Pictures of a report (or a draft) that are there or coming: they count towards `PICTURE_LIMIT`. */
export const standingPictures = async (
  deps: Pick<Deps, 'db'>,
  transaction: Transaction,
  hazardId: string,
): Promise<HazardPicture[]> => (await picturesOf(deps, [hazardId], transaction)).filter(isStanding)

import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../../deps.ts'
import { toInstant } from '../../platform/time.ts'
import { PICTURE_LIMIT, REPORTS_A_DAY } from '../limits.ts'
import { hazardPictures } from '../store.ts'

/** Nobody needs more than every report of a day with all its pictures. Each costs a fetch or an upload, and a drawing. */
const PICTURES_A_DAY = REPORTS_A_DAY * PICTURE_LIMIT

/**
 * Whether somebody has sent as many pictures for reports within 24 hours as are taken of one person, on the page and in the chat
 * together. The transaction has read their turn (`awaitTurn`), so that pictures of one moment are counted one after the other.
 */
export const hasSentEnough = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  transaction: Transaction,
  by: string,
): Promise<boolean> => {
  const dayAgo = toInstant(deps.clock.now().subtract(1, 'day'))
  const sent = hazardPictures(deps).where('by', '==', by).where('at', '>', dayAgo).limit(PICTURES_A_DAY)
  return (await transaction.get(sent)).size >= PICTURES_A_DAY
}

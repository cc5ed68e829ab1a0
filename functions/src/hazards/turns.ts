import { Timestamp, type Transaction } from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { collection, expiry, read } from '../platform/collection.ts'
import { Id } from '../platform/values.ts'

/**
 * The last report or picture of somebody: all theirs of one moment want to write it, so they are counted one after the other. Each
 * writes another id: what changes nothing is no change to a database, and nobody would wait for it.
 */
const Turn = z.object({ lastId: Id, expireAt: z.instanceof(Timestamp) })
export const hazardTurns = ({ db }: Pick<Deps, 'db'>) => collection(db, 'hazardTurns', Turn)

/** Reads somebody's turn: the transaction starts again when another one takes it in the meantime. */
export const awaitTurn = async (
  deps: Pick<Deps, 'db'>,
  lineUserId: string,
  transaction: Transaction,
): Promise<void> => {
  await read(hazardTurns(deps).doc(lineUserId), transaction)
}

/** Says in the transaction that somebody's report is filed, or a picture begun, after their turn was read. */
export const takeTurn = (
  deps: Pick<Deps, 'db' | 'clock'>,
  transaction: Transaction,
  { lineUserId, lastId }: { lineUserId: string; lastId: string },
): void => {
  const expireAt = expiry(deps.clock.now().add(1, 'day'))
  transaction.set(hazardTurns(deps).doc(lineUserId), { lastId, expireAt })
}

import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import type { Action } from '../officers/permissions.ts'
import { read } from '../platform/collection.ts'
import { Conflict, NotFound } from '../platform/failures.ts'
import { type Hazard, placeOf } from './hazard.ts'
import { hazards } from './store.ts'

interface Wanted {
  action: Action
  hazardId: string
  transaction?: Transaction
}

/**
 * A report that an office may do this with.
 * @throws NotFound for one outside the officer's scope, in the same words as for one that is not there at all
 */
export const hazardWithin = async (
  deps: Pick<Deps, 'db'>,
  who: Identity,
  { action, hazardId, transaction }: Wanted,
): Promise<Hazard> => {
  const hazard = await read(hazards(deps).doc(hazardId), transaction)
  if (!hazard || !who.may(action, placeOf(hazard))) throw new NotFound()
  return hazard
}

/** @throws Conflict for a merged report: what is done and said is done and said of the one that stands for it */
export const requireOwnStanding = ({ mergedInto }: Pick<Hazard, 'mergedInto'>): void => {
  if (mergedInto !== null) throw new Conflict('hazard-merged')
}

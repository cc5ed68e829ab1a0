import type { Identity } from '../officers/identity.ts'
import type { Action } from '../officers/permissions.ts'
import { NotFound } from '../platform/failures.ts'
import { type Hazard, placeOf } from './hazard.ts'

/** @throws NotFound for a report outside the officer's scope, in the same words as for one that is not there at all */
export const requireWithin = (who: Identity, action: Action, hazard: Pick<Hazard, 'scopeIds'>): void => {
  if (!who.may(action, placeOf(hazard))) throw new NotFound('hazard-gone')
}

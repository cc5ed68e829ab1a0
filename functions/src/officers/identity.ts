import type { Place } from '../areas/area.ts'
import { NotFound } from '../platform/failures.ts'
import { allows, allowsSomewhere, type Grant } from './grant.ts'
import type { Action } from './permissions.ts'

/** The person behind a request, with the offices held today. */
export interface Identity {
  lineUserId: string
  grants: Grant[]
  /** Whether an office allows the action anywhere. */
  maySomewhere(action: Action): boolean
  may(action: Action, place: Place): boolean
  /** @throws NotFound when no office allows it there: outside one's scope a thing does not exist */
  require(action: Action, place: Place): void
}

/** Makes an identity of a person and the offices held today. */
export const identity = (lineUserId: string, grants: Grant[]): Identity => {
  const may = (action: Action, place: Place) => allows(grants, action, place)
  return {
    lineUserId,
    grants,
    maySomewhere: (action) => allowsSomewhere(grants, action),
    may,
    require: (action, place) => {
      if (!may(action, place)) throw new NotFound()
    },
  }
}

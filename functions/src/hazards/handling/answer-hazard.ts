import type { Identity } from '../../officers/identity.ts'
import { toInstant } from '../../platform/time.ts'
import type { Hazard } from '../hazard.ts'
import { requireOwnStanding } from '../hazard-within.ts'
import { answered, type OfficeNeeds, type Step, workOn } from './work-on.ts'

/**
 * Says something to the reporter and everybody who follows.
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile, or is merged
 */
export const answerHazard = (
  deps: OfficeNeeds,
  who: Identity,
  { text, ...step }: Step & { text: string },
): Promise<Hazard> =>
  workOn(deps, who, step, (hazard) => {
    requireOwnStanding(hazard)
    return { hazard: answered(hazard, toInstant(deps.clock.now())), deed: { kind: 'answer', text, isPublic: true } }
  })

/**
 * Notes something for the office alone; also at a merged report.
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile
 */
export const noteHazard = (
  deps: OfficeNeeds,
  who: Identity,
  { text, ...step }: Step & { text: string },
): Promise<Hazard> => workOn(deps, who, step, (hazard) => ({ hazard, deed: { kind: 'note', text, isPublic: false } }))

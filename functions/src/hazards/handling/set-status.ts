import type { Identity } from '../../officers/identity.ts'
import { isVisible } from '../../platform/characters.ts'
import { Conflict, Invalid } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import type { Hazard, HazardStatus } from '../hazard.ts'
import { requireOwnStanding } from '../hazard-within.ts'
import { answered, type OfficeNeeds, type Step, workOn } from './work-on.ts'

type OwnStatus = Exclude<HazardStatus, 'merged'>

/** From where one comes where. A report that was closed too early is worked on again; nobody un-receives one. */
const STEPS: Record<OwnStatus, readonly OwnStatus[]> = {
  received: ['inProgress', 'resolved', 'declined'],
  inProgress: ['resolved', 'declined'],
  resolved: ['inProgress'],
  declined: ['inProgress'],
}

/** Whether a report can come from one status to the other. */
const canBecome = (from: HazardStatus, to: OwnStatus): boolean => from !== 'merged' && STEPS[from].includes(to)

/** A report in its new status. @param at the instant, as documents hold it */
export const inStatus = (hazard: Hazard, status: OwnStatus, { text, at }: { text: string; at: string }): Hazard => ({
  ...hazard,
  status,
  reason: status === 'declined' ? text : null,
  closedAt: status === 'resolved' || status === 'declined' ? at : null,
})

/**
 * Moves a report on; whoever follows it hears so, with the words given.
 * @param text said to everybody who follows, if there is anything to see of it; where it is declined it is the reason, and stands
 * in the open
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile, is merged, or cannot become that now;
 * Invalid when it is declined without a reason
 */
export const setStatus = (
  deps: OfficeNeeds,
  who: Identity,
  { status, text: written, ...step }: Step & { status: OwnStatus; text: string },
): Promise<Hazard> => {
  const text = isVisible(written) ? written : ''
  if (status === 'declined' && text === '')
    throw new Invalid('hazard-reason-missing', [{ path: 'text', code: 'hazard-reason-missing' }])
  return workOn(deps, who, step, (hazard) => {
    requireOwnStanding(hazard)
    if (!canBecome(hazard.status, status)) throw new Conflict('hazard-status-not-possible')
    const at = toInstant(deps.clock.now())
    return {
      hazard: answered(inStatus(hazard, status, { text, at }), at),
      deed: { kind: 'status', status, text, isPublic: true },
    }
  })
}

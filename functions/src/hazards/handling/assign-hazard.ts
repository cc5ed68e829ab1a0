import { isDeepStrictEqual } from 'node:util'
import { isWithin } from '../../areas/area.ts'
import { findArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Invalid } from '../../platform/failures.ts'
import { toInstant } from '../../platform/time.ts'
import type { Assignee, Hazard } from '../hazard.ts'
import { requireOwnStanding } from '../hazard-within.ts'
import { answered, type OfficeNeeds, type Step, workOn } from './work-on.ts'

/** Where a report stands in the tree: an association is part of it while it works on it, so that its officers see it. */
export const scopeOf = (cityId: string, { districtId, assignee }: Pick<Hazard, 'districtId' | 'assignee'>): string[] =>
  [cityId, districtId, assignee?.kind === 'association' ? assignee.areaId : null].filter((id) => id !== null)

/** The city a report lies in. */
export const cityOf = ({ id, scopeIds }: Pick<Hazard, 'id' | 'scopeIds'>): string => {
  const [cityId] = scopeIds
  if (!cityId) throw new Error(`report ${id} lies nowhere`)
  return cityId
}

const unknown = () =>
  new Invalid('hazard-association-unknown', [{ path: 'assignee', code: 'hazard-association-unknown' }])

/** The city an association belongs to; null for an assignee that is none. @throws Invalid when there is no such association */
const cityOfAssociation = async (deps: Pick<Deps, 'db'>, assignee: Assignee | null): Promise<string | null> => {
  if (assignee?.kind !== 'association') return null
  const area = await findArea(deps, assignee.areaId)
  const [cityId] = area?.ancestorIds ?? []
  if (area?.kind !== 'association' || !cityId || !isWithin(area, cityId)) throw unknown()
  return cityId
}

/**
 * Gives a report to a section or an association, or notes who was told by telephone; null: nobody works on it. Whoever follows hears
 * who works on it. Given to whom has it already, nothing changes.
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile or is merged; Invalid for an association that
 * is not one of the city
 */
export const assignHazard = async (
  deps: OfficeNeeds,
  who: Identity,
  { assignee, ...step }: Step & { assignee: Assignee | null },
): Promise<Hazard> => {
  const associationCity = await cityOfAssociation(deps, assignee)
  return workOn(deps, who, step, (hazard) => {
    requireOwnStanding(hazard)
    const cityId = cityOf(hazard)
    if (associationCity !== null && associationCity !== cityId) throw unknown()
    if (isDeepStrictEqual(hazard.assignee, assignee)) return null
    const given = { ...hazard, assignee, scopeIds: scopeOf(cityId, { ...hazard, assignee }) }
    return {
      hazard: assignee ? answered(given, toInstant(deps.clock.now())) : given,
      deed: { kind: 'assigned', assignee, isPublic: assignee !== null },
    }
  })
}

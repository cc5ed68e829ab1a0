import type { Position } from '../../areas/area.ts'
import { findArea } from '../../areas/store.ts'
import type { Identity } from '../../officers/identity.ts'
import { isVisible } from '../../platform/characters.ts'
import { Invalid } from '../../platform/failures.ts'
import { dayjs, japanDay, parseInstant } from '../../platform/time.ts'
import { HAZARD_CATEGORIES, type HazardCategory } from '../categories.ts'
import type { Hazard } from '../hazard.ts'
import { cellOf } from '../near.ts'
import { findPlace } from '../reporting/find-place.ts'
import type { HazardSettings } from '../settings/contract.ts'
import { deadlineDaysOf, hazardSettings } from '../settings/store.ts'
import { cityOf, scopeOf } from './assign-hazard.ts'
import { type OfficeNeeds, type Step, workOn } from './work-on.ts'

/** What an officer puts right; what is left out stays. */
export interface PutRight {
  position?: Position | null
  address?: string
  districtId?: string | null
  category?: HazardCategory
  dueOn?: string
}

type Placing = Partial<Pick<Hazard, 'districtId' | 'placedBy'>>

/** The district by the officer's word, else by the new position. @throws Invalid for what is no district, or a place outside the city */
const placing = async (deps: OfficeNeeds, { position, districtId }: PutRight): Promise<Placing> => {
  const found = position ? await findPlace(deps, { position, homeDistrictId: null }) : null
  if (districtId === undefined) return found ? { districtId: found.districtId, placedBy: found.placedBy } : {}
  const area = districtId === null ? null : await findArea(deps, districtId)
  if (area?.kind !== 'district' && districtId !== null)
    throw new Invalid('district-gone', [{ path: 'districtId', code: 'district-gone' }])
  return { districtId, placedBy: 'office' }
}

const dueBy = (settings: HazardSettings, { openedAt }: Hazard, category: HazardCategory): string =>
  dayjs
    .utc(japanDay(parseInstant(openedAt)))
    .add(deadlineDaysOf(settings, category), 'day')
    .format('YYYY-MM-DD')

/** As another kind of thing: with that kind's days, unless somebody has set the day; its place as near homes as either kind's. */
const asKind = (settings: HazardSettings, hazard: Hazard, category: HazardCategory): Hazard => {
  if (category === hazard.category) return hazard
  const isUsualDay = hazard.dueOn === dueBy(settings, hazard, hazard.category)
  return {
    ...hazard,
    category,
    option: null,
    dueOn: isUsualDay ? dueBy(settings, hazard, category) : hazard.dueOn,
    rounded: hazard.rounded || HAZARD_CATEGORIES[category].atHomes,
  }
}

/**
 * Puts a report's place, district, kind or day right. A new position finds its district, unless the officer says which.
 * @throws NotFound outside the officer's scope; Conflict when it was changed meanwhile; Invalid for a place outside the city, no place
 * at all, or a district that is none
 */
export const placeHazard = async (
  deps: OfficeNeeds,
  who: Identity,
  { hazardId, seen, ...right }: Step & PutRight,
): Promise<Hazard> => {
  const [settings, placed] = await Promise.all([hazardSettings(deps), placing(deps, right)])
  return workOn(deps, who, { hazardId, seen }, (hazard) => {
    const kind = asKind(settings, hazard, right.category ?? hazard.category)
    const position = right.position === undefined ? hazard.position : right.position
    const address = right.address ?? hazard.address
    if (!position && !isVisible(address))
      throw new Invalid('hazard-place-missing', [{ path: 'address', code: 'hazard-place-missing' }])
    const put: Hazard = { ...kind, ...placed, position, cell: position && cellOf(position), address }
    return {
      hazard: { ...put, dueOn: right.dueOn ?? put.dueOn, scopeIds: scopeOf(cityOf(hazard), put) },
      deed: { kind: 'placed', isPublic: false },
    }
  })
}

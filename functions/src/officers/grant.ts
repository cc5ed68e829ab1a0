import { z } from 'zod'
import { isWithin, type Place } from '../areas/area.ts'
import { Day, Id, LineUserId } from '../platform/values.ts'
import { type Action, PERMISSIONS, Role } from './permissions.ts'

/** One office: a role in an area from a day until a day (inclusive; null: until it is ended). */
export const Grant = z.object({
  id: Id,
  lineUserId: LineUserId,
  role: Role,
  areaId: Id,
  from: Day,
  until: Day.nullable(),
})
export type Grant = z.infer<typeof Grant>

/** Whether the office is held on that day (Japan time). The last day counts; the day after, nothing is left of it. */
export const isCurrent = (grant: Pick<Grant, 'from' | 'until'>, today: string): boolean =>
  grant.from <= today && (grant.until === null || today <= grant.until)

/** Whether one of the (current) grants allows the action in that place. */
export const allows = (grants: Pick<Grant, 'role' | 'areaId'>[], action: Action, place: Place): boolean =>
  grants.some(({ role, areaId }) => {
    const reach = PERMISSIONS[role][action]
    return reach === 'subtree' ? isWithin(place, areaId) : reach === 'own' && place.id === areaId
  })

/** Whether one of the grants allows the action anywhere at all. */
export const allowsSomewhere = (grants: Pick<Grant, 'role'>[], action: Action): boolean =>
  grants.some(({ role }) => PERMISSIONS[role][action] !== 'never')

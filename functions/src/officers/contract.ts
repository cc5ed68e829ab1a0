import { z } from 'zod'
import { AreaName } from '../areas/contract.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Day, Id } from '../platform/values.ts'
import { Action, Role } from './permissions.ts'

export const Office = z.object({
  grantId: Id,
  role: Role,
  area: AreaName,
  from: Day,
  until: Day.nullable(),
  /** What the office may do in its area (or below it). */
  actions: z.array(Action),
})
export type Office = z.infer<typeof Office>

export const listOfficers = endpoint({
  method: 'GET',
  path: '/api/officers',
  summary: 'Who holds which office in an area and below it, today.',
  access: 'officer.read',
  query: z.object({ areaId: Id }),
  response: z.object({ offices: z.array(Office.omit({ actions: true })) }),
})

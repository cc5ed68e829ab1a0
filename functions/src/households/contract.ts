import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { Id, Instant } from '../platform/values.ts'
import { Household } from './household.ts'

export const HouseholdView = Household.pick({
  id: true,
  blockId: true,
  number: true,
  label: true,
  prefersPaper: true,
  residentCount: true,
})
export type HouseholdView = z.infer<typeof HouseholdView>

export const listHouseholds = endpoint({
  method: 'GET',
  path: '/api/households',
  summary: 'The households of a block, by number.',
  access: 'household.read',
  query: z.object({ blockId: Id }),
  response: z.object({ households: z.array(HouseholdView) }),
})

export const inviteHousehold = endpoint({
  method: 'POST',
  path: '/api/households/{householdId}/invitation',
  summary:
    'The code with which the members of a household register their phones; a valid one is given again, not replaced.',
  access: 'household.invite',
  params: z.object({ householdId: Id }),
  response: z.object({ code: z.string(), display: z.string(), expiresAt: Instant }),
})

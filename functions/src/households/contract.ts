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

/** A household's code as sheets and screens show it. */
export const Invitation = z.object({
  code: z.string(),
  /** In two groups, as printed. */
  display: z.string(),
  /** Opens the registration in LINE with the code in hand; what a QR code holds. */
  url: z.string(),
  expiresAt: Instant,
})
export type Invitation = z.infer<typeof Invitation>

export const inviteHousehold = endpoint({
  method: 'POST',
  path: '/api/households/{householdId}/invitation',
  summary:
    'The code with which the members of a household register their phones; a valid one is given again, not replaced.',
  access: 'household.assist',
  params: z.object({ householdId: Id }),
  response: Invitation,
})

export const helpTable = endpoint({
  method: 'GET',
  path: '/api/blocks/{blockId}/help-table',
  summary:
    'For helping at a table: the households of a block by number, and how many phones each has. Names only for those who may see them.',
  access: 'household.assist',
  params: z.object({ blockId: Id }),
  response: z.object({
    households: z.array(
      z.object({ id: Id, number: z.number().int(), phones: z.number().int(), label: z.string().nullable() }),
    ),
  }),
})

export const invitationSheets = endpoint({
  method: 'POST',
  path: '/api/blocks/{blockId}/invitations',
  summary: 'The codes of a block for a sheet per household: of all of it, or only of those without a phone.',
  access: 'household.invite',
  params: z.object({ blockId: Id }),
  body: z.object({ onlyWithoutPhone: z.boolean().default(true) }),
  response: z.object({
    association: z.string(),
    block: z.string(),
    sheets: z.array(z.object({ number: z.number().int(), label: z.string(), invitation: Invitation })),
  }),
})

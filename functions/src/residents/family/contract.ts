import { z } from 'zod'
import { endpoint } from '../../platform/endpoint.ts'
import { Id, Instant } from '../../platform/values.ts'
import { Me } from '../contract.ts'

export const inviteWatcher = endpoint({
  method: 'POST',
  path: '/api/me/household/watchers',
  summary:
    'A code with which one person of the family, living elsewhere, may watch the household; good for one person and a week.',
  access: 'signedIn',
  response: z.object({ code: z.string(), display: z.string(), url: z.string(), expiresAt: Instant }),
  status: 201,
})

export const letWatchersConfirm = endpoint({
  method: 'PUT',
  path: '/api/me/household/watchers',
  summary: 'Whether family from elsewhere may confirm for the household.',
  access: 'signedIn',
  body: z.object({ mayConfirm: z.boolean() }),
  response: Me,
})

export const endWatcher = endpoint({
  method: 'DELETE',
  path: '/api/me/household/watchers/{key}',
  summary: "Ends somebody's watching of the household; their registration is deleted.",
  access: 'signedIn',
  params: z.object({ key: Id }),
  response: Me,
})

import { z } from 'zod'
import { AreaName } from '../areas/contract.ts'
import { OwnPolicy, Policy } from '../areas/policy.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Id, Instant } from '../platform/values.ts'

const params = z.object({ areaId: Id })

export const PolicyView = z.object({
  area: AreaName,
  /** What the area has settled for itself. */
  own: OwnPolicy,
  /** What holds there: its own, else the nearest above, else the product's. */
  effective: Policy,
  /** What would hold if the area settled nothing. */
  inherited: Policy,
  /** Who has settled what is inherited; null: nobody, it is the product's own choice. */
  inheritedFrom: z.record(Policy.keyof(), AreaName.nullable()),
  /** The area whose digest its circulars wait for; null: none. */
  digestArea: AreaName.nullable(),
  nextDigestAt: Instant.nullable(),
  mayWrite: z.boolean(),
})
export type PolicyView = z.infer<typeof PolicyView>

export const getPolicy = endpoint({
  method: 'GET',
  path: '/api/areas/{areaId}/policy',
  summary: 'How an area hands out its circulars: hold, second officer, quiet hours, digest, reminders.',
  access: 'area.read',
  params,
  response: PolicyView,
})

export const setPolicy = endpoint({
  method: 'PUT',
  path: '/api/areas/{areaId}/policy',
  summary:
    'Settles it for the area; what is left out comes from above. Circulars that wait already keep their time. `replaces`, if given, must be what the area has settled until now.',
  access: 'policy.write',
  params,
  // Strict: a misspelt field would otherwise read as "from above".
  body: z.strictObject({ ...OwnPolicy.shape, replaces: OwnPolicy.optional() }),
  response: PolicyView,
})

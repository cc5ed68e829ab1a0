import { z } from 'zod'
import { AreaName } from '../../areas/contract.ts'
import { endpoint } from '../../platform/endpoint.ts'
import { Id, Instant } from '../../platform/values.ts'
import { CircularSummary } from '../circular-view.ts'

export const nextDigest = endpoint({
  method: 'GET',
  path: '/api/areas/{areaId}/digest',
  summary: 'What an area has in the next digest, which may be one of an area above.',
  access: 'circular.read',
  params: z.object({ areaId: Id }),
  response: z.object({
    /** Null: the area bundles nothing. */
    at: Instant.nullable(),
    /** Whose digest it is. */
    owner: AreaName,
    circulars: z.array(CircularSummary.omit({ mine: true })),
  }),
})

export const sendDigestNow = endpoint({
  method: 'POST',
  path: '/api/areas/{areaId}/digest',
  summary: 'Sends what waits for the digest now instead of at its time. With nothing waiting nothing is sent.',
  access: 'circular.publish',
  params: z.object({ areaId: Id }),
  response: z.object({ sent: z.number().int() }),
})

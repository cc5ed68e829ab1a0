import { z } from 'zod'
import { endpoint } from '../../platform/endpoint.ts'
import { Id } from '../../platform/values.ts'
import { AudienceCount } from '../../rosters/counts.ts'
import { CircularView } from '../circular-view.ts'
import { Estimate } from '../estimate.ts'

const params = z.object({ circularId: Id })

export const estimateCircular = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/estimate',
  summary:
    'What handing it out would mean: whom it reaches, what it costs, what is left this month, and when it would go.',
  access: 'circular.write',
  params,
  response: Estimate,
})

export const resumeDelivery = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/resume',
  summary: "Continues a delivery that was paused (the month's messages used up, or LINE refused the channel).",
  access: 'circular.publish',
  params,
  response: CircularView,
})

export const countAudience = endpoint({
  method: 'GET',
  path: '/api/audience',
  summary: 'Whom a circular to these areas would reach.',
  access: 'circular.write',
  query: z.object({
    areaIds: z
      .string()
      .transform((text) => text.split(',').filter(Boolean))
      .pipe(z.array(Id).min(1).max(200)),
  }),
  response: AudienceCount,
})

import { z } from 'zod'
import { endpoint } from '../../platform/endpoint.ts'
import { Id } from '../../platform/values.ts'

const params = z.object({ circularId: Id })

export const testCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/test',
  summary: '自分に送ってみる: sends the circular to the officer who asks, and to nobody else. Costs one message.',
  access: 'circular.write',
  params,
  response: z.object({ result: z.enum(['sent', 'unknown', 'quotaReached', 'refused']) }),
})

import { z } from 'zod'
import { endpoint } from '../../platform/endpoint.ts'
import { Id } from '../../platform/values.ts'
import { CircularView } from '../circular-view.ts'
import { QuotaState } from '../estimate.ts'

const params = z.object({ circularId: Id })

export const previewReminder = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/reminder',
  summary: 'Whom a reminder would reach now: households that have not confirmed, their phones, the cost.',
  access: 'circular.publish',
  params,
  response: z.object({
    households: z.number().int(),
    people: z.number().int(),
    quota: QuotaState.nullable(),
    enough: z.boolean(),
    /** Why it cannot be sent now; null when it can. */
    blocked: z
      .enum([
        'nobody-left',
        'reminded-today',
        'quiet-hours',
        'quota-not-enough',
        'not-sent-yet',
        'withdrawn',
        'too-old',
      ])
      .nullable(),
  }),
})

export const sendReminder = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/reminder',
  summary: '「まだの世帯に知らせる」: a push to the households that have not confirmed; once a day at most.',
  access: 'circular.publish',
  params,
  response: CircularView,
})

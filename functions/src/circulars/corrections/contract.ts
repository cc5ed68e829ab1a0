import { z } from 'zod'
import { endpoint } from '../../platform/endpoint.ts'
import { Id } from '../../platform/values.ts'
import { CircularView } from '../circular-view.ts'

const params = z.object({ circularId: Id })

export const correctCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/correction',
  summary:
    'Writes a draft that puts a withdrawn circular right. It goes to exactly those who got that one. Asked twice it is the same draft.',
  access: 'circular.write',
  params,
  response: CircularView,
})

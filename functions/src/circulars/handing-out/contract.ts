import { z } from 'zod'
import { endpoint } from '../../platform/endpoint.ts'
import { Id, Instant } from '../../platform/values.ts'
import { Timing } from '../circular.ts'
import { CircularView } from '../circular-view.ts'

const params = z.object({ circularId: Id })

export const publishCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/publish',
  summary:
    "Asks to hand the circular out. By the area's policy it then waits for a second officer, for a short hold, for its time, or goes out at once. Asked twice it is still one delivery. `version`, if given, must be the newest.",
  access: 'circular.publish',
  params,
  body: z.object({ version: z.number().int().optional(), timing: Timing.default({ kind: 'now' }) }).prefault({}),
  response: CircularView,
})

export const approveCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/approve',
  summary: "The second officer's yes; never the author's own. `version` is the one that was looked at.",
  access: 'circular.approve',
  params,
  body: z.object({ version: z.number().int() }),
  response: CircularView,
})

export const rejectCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/reject',
  summary: 'The second officer gives it back to the author, with a word why; it is a draft again.',
  access: 'circular.approve',
  params,
  body: z.object({ note: z.string().trim().min(1, 'note-missing').max(200, 'note-too-long') }),
  response: CircularView,
})

export const cancelCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/cancel',
  summary: '取り消す before anything has left: a circular that waits (hold, time, digest, approval) is a draft again.',
  access: 'circular.publish',
  params,
  response: CircularView,
})

export const rescheduleCircular = endpoint({
  method: 'PUT',
  path: '/api/circulars/{circularId}/schedule',
  summary: 'Another minute for a circular that waits for its time.',
  access: 'circular.publish',
  params,
  body: z.object({ at: Instant }),
  response: CircularView,
})

export const releaseCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/release',
  summary: 'Ends the hold or the wait for a chosen minute now.',
  access: 'circular.publish',
  params,
  response: CircularView,
})

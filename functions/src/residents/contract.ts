import { z } from 'zod'
import { AreaName } from '../areas/contract.ts'
import { Office } from '../officers/contract.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Language } from '../platform/language.ts'
import { Instant } from '../platform/values.ts'
import { Resident } from './resident.ts'

export const Me = z.object({
  /** Null: signed in with LINE, but not registered as a resident. */
  resident: z
    .object({
      status: Resident.shape.status,
      language: Language,
      /** City, district and, inside an association, association and block. */
      areas: z.array(AreaName),
      /** The number of the household in its block; never a name. */
      householdNumber: z.number().int().nullable(),
      registeredAt: Instant,
      consent: Resident.shape.consent,
    })
    .nullable(),
  offices: z.array(Office),
})
export type Me = z.infer<typeof Me>

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  summary: 'Who is signed in: the registration as a resident, and the offices held today.',
  access: 'signedIn',
  response: Me,
})

export const changeMe = endpoint({
  method: 'PATCH',
  path: '/api/me',
  summary: 'Changes the language in which messages and pages come.',
  access: 'signedIn',
  body: z.object({ language: Language }),
  response: Me,
})

export const leave = endpoint({
  method: 'POST',
  path: '/api/me/leave',
  summary: 'Ends the registration: nothing more is sent, and what is known about the person is deleted.',
  access: 'signedIn',
  response: z.object({ left: z.literal(true) }),
})

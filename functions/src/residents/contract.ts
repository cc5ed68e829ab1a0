import { z } from 'zod'
import { AreaName } from '../areas/contract.ts'
import { Office } from '../officers/contract.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Language } from '../platform/language.ts'
import { Day, Id, Instant } from '../platform/values.ts'
import { Preferences, Resident, Standing } from './resident.ts'

export const Me = z.object({
  /** Null: signed in with LINE, but not registered as a resident. */
  resident: z
    .object({
      status: Resident.shape.status,
      standing: Standing,
      language: Language,
      preferences: Preferences,
      /** The four digits one tells an officer; null for whoever needs none. */
      matchNumber: z.string().nullable(),
      /** City, district and, inside an association, association and block. */
      areas: z.array(AreaName),
      /** The number of the household in its block; never a name. */
      householdNumber: z.number().int().nullable(),
      /** For members of a household: its phones (this one counted), and family from elsewhere. */
      household: z
        .object({
          phones: z.number().int(),
          watchersMayConfirm: z.boolean(),
          /** `key` is what one ends their watching by; it names nobody. */
          watchers: z.array(z.object({ key: Id, since: Instant })),
        })
        .nullable(),
      /** Where one lived before, newest first; its circulars can still be read. */
      formerHomes: z.array(z.object({ areas: z.array(AreaName), until: Instant })),
      registeredAt: Instant,
      consent: Resident.shape.consent,
    })
    .nullable(),
  offices: z.array(Office),
})
export type Me = z.infer<typeof Me>

/** One thing that is kept about somebody: what it is, what stands there, why, and how long. All in the reader's language. */
const RecordLine = z.object({ label: z.string(), value: z.string() })

/** What is kept about somebody, part by part. */
export const MyRecord = z.object({
  /** When it was put together. */
  at: Instant,
  sections: z.array(
    z.object({
      title: z.string(),
      /** Why it is kept and when it goes. */
      purpose: z.string(),
      lines: z.array(RecordLine),
    }),
  ),
  /** The documents as they stand in the database, for those who want every letter. */
  documents: z.record(z.string(), z.unknown()),
})
export type MyRecord = z.infer<typeof MyRecord>

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
  summary:
    'Changes the language in which messages and pages come, the categories that do not come in LINE, or the pause for a trip. What is left out stays.',
  access: 'signedIn',
  body: z
    .object({
      language: Language.optional(),
      muted: Preferences.shape.muted.unwrap().optional(),
      /** Null: no pause. */
      pausedUntil: Day.nullable().optional(),
    })
    .refine((wishes) => Object.values(wishes).some((wish) => wish !== undefined), 'invalid'),
  response: Me,
})

export const leave = endpoint({
  method: 'POST',
  path: '/api/me/leave',
  summary: 'Ends the registration: nothing more is sent, and what is known about the person is deleted.',
  access: 'signedIn',
  response: z.object({ left: z.literal(true) }),
})

export const getMyRecord = endpoint({
  method: 'GET',
  path: '/api/me/record',
  summary:
    'Everything that is kept about the person who is signed in, complete and readable; for the page and as a file to keep.',
  access: 'signedIn',
  response: MyRecord,
})

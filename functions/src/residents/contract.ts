import { z } from 'zod'
import { Position } from '../areas/area.ts'
import { AreaName } from '../areas/contract.ts'
import { Office } from '../officers/contract.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Language } from '../platform/language.ts'
import { Day, Id, Instant } from '../platform/values.ts'
import { CONSENT_VERSION, Preferences, Resident, Standing } from './resident.ts'

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

/** Where somebody says they live, on the way to being registered. `area` is a block, or an association whose blocks one does not know. */
export const WhereToJoin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code'), code: z.string().max(100) }),
  z.object({ kind: z.literal('area'), areaId: Id }),
  z.object({ kind: z.literal('district'), districtId: Id }),
])
export type WhereToJoin = z.infer<typeof WhereToJoin>

/** What a code or a choice means, shown before one agrees: never a name. */
export const JoinPlace = z.object({
  standing: Standing,
  /** City, district and, inside an association, it and the block. */
  areas: z.array(AreaName),
  /** The number of the household in its block; null without a household. */
  number: z.number().int().nullable(),
  /** The household has as many phones as it may register by itself: an officer looks at this one. */
  asksOfficer: z.boolean(),
  /** Somebody registered elsewhere moves by agreeing; here: where from. Null for a newcomer. */
  movesFrom: z.array(AreaName).nullable(),
})
export type JoinPlace = z.infer<typeof JoinPlace>

export const lookUpPlace = endpoint({
  method: 'POST',
  path: '/api/join/place',
  summary:
    'What a registration code, or the choice of an area, means for the person signed in. Wrong codes are counted.',
  access: 'signedIn',
  body: WhereToJoin,
  response: JoinPlace,
})

export const join = endpoint({
  method: 'POST',
  path: '/api/join',
  summary:
    'Registers the person signed in, or moves them: the old home is left, the new one joined. Done twice it is one registration.',
  access: 'signedIn',
  body: z.object({
    language: Language,
    where: WhereToJoin,
    /** The version of the notice that was agreed to. */
    consentVersion: z.literal(CONSENT_VERSION, 'consent-outdated'),
  }),
  response: z.object({
    me: Me,
    /** Whether messages can reach them: they are a friend of the account. Null: LINE could not be asked. */
    friend: z.boolean().nullable(),
    /** Where one becomes a friend of the account. */
    addFriendUrl: z.string(),
  }),
})

export const findPlaces = endpoint({
  method: 'GET',
  path: '/api/join/places',
  summary:
    'Areas to choose from on the way without a code: all districts, those of a postal code, the nearest ones, or what lies below one.',
  access: 'signedIn',
  query: z.object({
    postalCode: z.string().max(20).optional(),
    /** `latitude,longitude` */
    near: z.string().max(50).optional(),
    under: Id.optional(),
  }),
  response: z.object({
    places: z.array(
      AreaName.extend({ path: z.array(AreaName), position: Position.nullable(), childCount: z.number().int() }),
    ),
  }),
})

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

/** Somebody who registered without a household, as an officer sees them: no name, only what they tell. */
export const Newcomer = z.object({
  key: Id,
  areas: z.array(AreaName),
  matchNumber: z.string(),
  language: Language,
  registeredAt: Instant,
  /** The household whose fifth phone it would be; null: the person did not say. */
  requested: z.object({ householdId: Id, number: z.number().int(), label: z.string() }).nullable(),
})
export type Newcomer = z.infer<typeof Newcomer>

export const listNewcomers = endpoint({
  method: 'GET',
  path: '/api/newcomers',
  summary: 'Those who registered in an area without a household and wait for an officer to put them to theirs.',
  access: 'newcomer.link',
  query: z.object({ areaId: Id }),
  response: z.object({ newcomers: z.array(Newcomer) }),
})

export const linkNewcomer = endpoint({
  method: 'POST',
  path: '/api/newcomers/{key}/link',
  summary: 'Puts somebody to their household. They are told in LINE.',
  access: 'newcomer.link',
  params: z.object({ key: Id }),
  body: z.object({ householdId: Id }),
  response: z.object({ linked: z.literal(true) }),
})

import { z } from 'zod'
import { Position } from '../../areas/area.ts'
import { AreaName } from '../../areas/contract.ts'
import { endpoint } from '../../platform/endpoint.ts'
import { Language } from '../../platform/language.ts'
import { Id } from '../../platform/values.ts'
import { Me } from '../contract.ts'
import { CONSENT_VERSION, Standing } from '../resident.ts'

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

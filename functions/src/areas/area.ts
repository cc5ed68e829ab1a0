import { z } from 'zod'
import { Day, Id } from '../platform/values.ts'
import { OwnPolicy } from './policy.ts'

/** From the widest to the narrowest; each kind's parent is the one before it. */
export const AREA_KINDS = ['city', 'district', 'association', 'block'] as const
export const AreaKind = z.enum(AREA_KINDS)
export type AreaKind = z.infer<typeof AreaKind>

export const PostalCode = z.string().regex(/^\d{7}$/, 'postal-code')

export const Position = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
export type Position = z.infer<typeof Position>

/**
 * A node of the tree city → district (校区) → association (自治会) → block (班).
 * `ancestorIds` runs from the city down to the parent, so that one look answers "is this inside my scope".
 */
export const Area = z.object({
  id: Id,
  kind: AreaKind,
  name: z.string().min(1).max(60),
  kana: z.string().max(80),
  parentId: Id.nullable(),
  ancestorIds: z.array(Id).max(3),
  /** `all`: every household living there (the city's figure); `members`: those in an association and so in our lists. */
  households: z.object({ all: z.number().int().nonnegative(), members: z.number().int().nonnegative() }),
  /** Postal codes that lie in it, seven digits each; for districts and associations, so that people find theirs. */
  postalCodes: z.array(PostalCode).max(200).default([]),
  /** A point in its middle (WGS 84), for the way by map or by where one stands; null where nobody has entered it. */
  position: Position.nullable().default(null),
  /** What the area has settled for itself; see policy.ts. */
  policy: OwnPolicy.default({}),
  validFrom: Day,
  validTo: Day.nullable(),
})
export type Area = z.infer<typeof Area>

/** Where something stands in the tree: its own id and the ids above it. */
export type Place = Pick<Area, 'id' | 'ancestorIds'>

/** Whether `place` is the area `scopeId` or lies inside it. */
export const isWithin = (place: Place, scopeId: string): boolean =>
  place.id === scopeId || place.ancestorIds.includes(scopeId)

/** The ids from the city down to the place itself. */
export const pathIds = (place: Place): string[] => [...place.ancestorIds, place.id]

/** The id of the association a block belongs to; any other area's own id. */
export const associationOf = ({ id, kind, parentId }: Pick<Area, 'id' | 'kind' | 'parentId'>): string =>
  kind === 'block' ? (parentId ?? id) : id

/** Drops areas that lie inside another one of the list: 「津田南校区」 already contains its associations. Order is kept. */
export const widestOnly = <P extends Place>(places: P[]): P[] =>
  places.filter((place, index) => {
    const repeated = places.findIndex((other) => other.id === place.id) < index
    return !repeated && !places.some((other) => other.id !== place.id && isWithin(place, other.id))
  })

import { z } from 'zod'
import type { Household } from '../households/household.ts'
import { CATEGORIES, MUTABLE_CATEGORIES } from '../platform/category.ts'
import { Language } from '../platform/language.ts'
import { Day, Id, Instant, LineUserId } from '../platform/values.ts'

/** The version of the notice a resident agrees to; a new wording gets a new version. */
export const CONSENT_VERSION = '2026-11'

/**
 * How somebody belongs to where they live. `member`: of a household, its code was in their hands. `watcher`: family from
 * elsewhere, reads what a household gets. `unlinked`: said which block (or association) they live in; an officer has not put
 * them to a household yet. `district`: outside any association.
 */
export const Standing = z.enum(['member', 'watcher', 'unlinked', 'district'])
export type Standing = z.infer<typeof Standing>

/** Where somebody lived before. They can read on what came while they lived there; nothing new comes from there. */
export const FormerHome = z.object({
  /** City, district and, inside an association, it and the block. */
  areaIds: z.array(Id),
  receiptKey: Id,
  /** Until when they lived there. */
  until: Instant,
})
export type FormerHome = z.infer<typeof FormerHome>

/** Homes remembered; who moves more often keeps the newest. */
export const FORMER_HOMES = 3

/** What somebody does not want in LINE. It still stands in their list. */
export const Preferences = z.object({
  /** Categories that do not come in LINE; urgent ones always do. */
  muted: z.array(z.enum(MUTABLE_CATEGORIES)).max(CATEGORIES.length).default([]),
  /** The last day of a trip during which nothing comes in LINE but what is urgent (Japan time). */
  pausedUntil: Day.nullable().default(null),
})
export type Preferences = z.infer<typeof Preferences>

/**
 * One LINE user of ours. `areaId` is the block of the household, or the district of somebody outside any association.
 * Who blocks the account keeps the registration and stands in the roster as blocked; who leaves is deleted.
 */
export const Resident = z.object({
  lineUserId: LineUserId,
  status: z.enum(['active', 'blocked']),
  areaId: Id,
  /** From the city down to the parent of `areaId`. */
  ancestorIds: z.array(Id),
  standing: Standing,
  /** Of a member, and the one a watcher watches. */
  householdId: Id.nullable(),
  /** The household somebody unlinked says they belong to (a fifth phone); null when they did not say. */
  requestedHouseholdId: Id.nullable().default(null),
  /** Four digits by which an officer finds somebody unlinked, who tells them: names are not asked. Null for anybody else. */
  matchNumber: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
  /** Under what the person's own answers stand. It names nobody. */
  personKey: Id,
  /** The roster of the association, or of the district for somebody outside any; a big one has several. */
  rosterId: Id,
  /**
   * Under what the resident's confirmations stand: the household, or for somebody outside any association an id of their
   * own. It names nobody and goes with the registration, so that confirmations left behind point at nobody.
   */
  receiptKey: Id,
  language: Language,
  preferences: Preferences.default({ muted: [], pausedUntil: null }),
  formerHomes: z.array(FormerHome).max(FORMER_HOMES).default([]),
  consent: z.object({ version: z.string(), at: Instant }),
  registeredAt: Instant,
  statusAt: Instant,
})
export type Resident = z.infer<typeof Resident>

/** Where somebody lives and how they belong to it. */
export type Home = Pick<
  Resident,
  | 'areaId'
  | 'ancestorIds'
  | 'standing'
  | 'householdId'
  | 'rosterId'
  | 'receiptKey'
  | 'requestedHouseholdId'
  | 'matchNumber'
>

/** The home of a household's members. */
export const homeIn = ({ id, blockId, ancestorIds, rosterId }: Household): Home => ({
  areaId: blockId,
  ancestorIds: ancestorIds.slice(0, -1),
  standing: 'member',
  householdId: id,
  rosterId,
  receiptKey: id,
  requestedHouseholdId: null,
  matchNumber: null,
})

/** What a registration begins with. */
export const FRESH = {
  status: 'active',
  preferences: { muted: [], pausedUntil: null },
  formerHomes: [],
} satisfies Partial<Resident>

/** The areas whose circulars concern the resident: city, district and, inside an association, it and the block. */
export const areasOf = (resident: Pick<Resident, 'areaId' | 'ancestorIds'>): string[] => [
  ...resident.ancestorIds,
  resident.areaId,
]

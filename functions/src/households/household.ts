import { z } from 'zod'
import { Id } from '../platform/values.ts'

/** Phones a household registers by itself; for the next one an officer is asked. */
export const PHONES_A_HOUSEHOLD = 4
/** Family from elsewhere who watch one household. */
export const WATCHERS_A_HOUSEHOLD = 4

/** The unit a circular is counted in: one family, several phones or none. */
export const Household = z.object({
  id: Id,
  blockId: Id,
  associationId: Id,
  districtId: Id,
  /** In which of the association's rosters it stands, for good; the books of a circular are kept by it, too. */
  rosterId: Id,
  /** City, district, association, block. */
  ancestorIds: z.array(Id).length(4),
  /** The household's number in its block (「5番」). It says nothing about who lives there. */
  number: z.number().int().min(1).max(999),
  /** The name the officers know it by (「山田」). Seen inside the association only, never sent over LINE. */
  label: z.string().max(40),
  prefersPaper: z.boolean(),
  /** Phones registered for it; family from elsewhere who watch it are not counted. */
  residentCount: z.number().int().nonnegative(),
  /** Whether family from elsewhere may confirm for it. */
  watchersMayConfirm: z.boolean().default(false),
})
export type Household = z.infer<typeof Household>

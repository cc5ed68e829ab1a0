import { z } from 'zod'
import { Language } from '../platform/language.ts'
import { Id, Instant, LineUserId } from '../platform/values.ts'

/** The version of the notice a resident agrees to; a new wording gets a new version. */
export const CONSENT_VERSION = '2026-11'

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
  householdId: Id.nullable(),
  /** The roster of the association, or of the district for somebody outside any; a big one has several. */
  rosterId: Id,
  /**
   * Under what the resident's confirmations stand: the household, or for somebody outside any association an id of their
   * own. It names nobody and goes with the registration, so that confirmations left behind point at nobody.
   */
  receiptKey: Id,
  language: Language,
  consent: z.object({ version: z.string(), at: Instant }),
  registeredAt: Instant,
  statusAt: Instant,
})
export type Resident = z.infer<typeof Resident>

/** The areas whose circulars concern the resident: city, district and, inside an association, it and the block. */
export const areasOf = (resident: Pick<Resident, 'areaId' | 'ancestorIds'>): string[] => [
  ...resident.ancestorIds,
  resident.areaId,
]

import { z } from 'zod'
import { Instant } from '../platform/values.ts'
import { AudienceCount } from '../rosters/counts.ts'

/** The month's messages of the LINE account, Japan time. */
export const QuotaState = z.object({
  /** The plan's messages a month; null: unlimited. */
  limit: z.number().int().nullable(),
  /** Used since the first of the month, as LINE counts (it says itself that this is approximate). */
  used: z.number().int(),
  /** Promised to deliveries that are not all sent and to circulars that wait for a time in this month; nought where `limit` is null. */
  reserved: z.number().int(),
  /** `limit - used - reserved`, never below nought; null: unlimited. */
  left: z.number().int().nullable(),
})
export type QuotaState = z.infer<typeof QuotaState>

/** What handing out a circular would mean, before it is done. */
export const Estimate = AudienceCount.extend({
  /** Messages LINE will bill. */
  messages: z.number().int(),
  /** Null: LINE could not be asked just now. */
  quota: QuotaState.nullable(),
  /** Whether the month's messages suffice; true where the plan has no limit or LINE could not be asked. */
  enough: z.boolean(),
  holdSeconds: z.number().int(),
  /** A second officer must say yes first. */
  needsApproval: z.boolean(),
  /** How many others hold an office that may. */
  approvers: z.number().int(),
  /** Sent now it would wait until then, because people sleep; null: it would go at once. */
  quietUntil: Instant.nullable(),
  /** The area's next digest; null: it bundles nothing, or the circular is urgent. */
  nextDigestAt: Instant.nullable(),
  /** The first morning of next month (Japan time), when the messages begin anew. */
  nextMonthAt: Instant,
})
export type Estimate = z.infer<typeof Estimate>

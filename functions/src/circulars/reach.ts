import { z } from 'zod'
import { Id, Instant, LineUserId } from '../platform/values.ts'

/** How a household confirmed: a tap in LINE, a signature on paper, or by word of mouth. */
export const Via = z.enum(['line', 'paper', 'spoken'])
export type Via = z.infer<typeof Via>

/**
 * A household's confirmation of one circular; there is one at most, whoever of the family taps. `by` is the officer who
 * noted paper or word of mouth; who of a family tapped is not kept. A resident outside any association has an own one.
 */
export const Receipt = z.object({ via: Via, at: Instant, by: LineUserId.nullable() })
export type Receipt = z.infer<typeof Receipt>

/** What is known of one household of one circular. */
export const HouseholdReach = z.object({
  blockId: Id,
  /** A message to at least one of its phones was accepted by LINE. */
  delivered: z.boolean().default(false),
  via: Via.nullable().default(null),
  /** When it was confirmed. */
  at: Instant.nullable().default(null),
})
export type HouseholdReach = z.infer<typeof HouseholdReach>

/** The books of one circular in one association: every household of the audience, closed by construction. */
export const Tally = z.object({
  associationId: Id,
  /** City, district, association. */
  scopeIds: z.array(Id),
  households: z.record(Id, HouseholdReach),
})
export type Tally = z.infer<typeof Tally>

export const ReachState = z.enum(['line', 'unread', 'paper', 'spoken', 'notReached'])
export type ReachState = z.infer<typeof ReachState>

/** Every household is in exactly one state (PRODUCT.md, principle 1; paper and word of mouth are shown apart). */
export const reachState = ({ delivered, via }: Pick<HouseholdReach, 'delivered' | 'via'>): ReachState =>
  via ?? (delivered ? 'unread' : 'notReached')

/** Households by state; the five states add up to `households`. */
export const ReachCounts = z.object({
  households: z.number().int(),
  line: z.number().int(),
  unread: z.number().int(),
  paper: z.number().int(),
  spoken: z.number().int(),
  notReached: z.number().int(),
})
export type ReachCounts = z.infer<typeof ReachCounts>

export const noReach = (): ReachCounts => ({ households: 0, line: 0, unread: 0, paper: 0, spoken: 0, notReached: 0 })

/** Counts households by state. */
export const countReach = (households: Iterable<HouseholdReach>): ReachCounts => {
  const counts = noReach()
  for (const household of households) {
    counts.households += 1
    counts[reachState(household)] += 1
  }
  return counts
}

/** The sum of counts, field by field. */
export const sumReach = (parts: Iterable<ReachCounts>): ReachCounts => {
  const total = noReach()
  for (const part of parts) for (const key of Object.keys(total) as (keyof ReachCounts)[]) total[key] += part[key]
  return total
}

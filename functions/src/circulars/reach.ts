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

/**
 * What is known of one household of one circular. Whether LINE brought it there is not written here: it follows from what
 * became of the batches its phones are in, so that sending to a whole city changes no books.
 */
export const HouseholdReach = z.object({
  blockId: Id,
  /** The numbers of the batches of the circular's delivery that its phones are in; empty: nobody of it gets it in LINE. */
  batches: z.array(z.number().int().nonnegative()).default([]),
  via: Via.nullable().default(null),
  /** When it was confirmed. */
  at: Instant.nullable().default(null),
})
export type HouseholdReach = z.infer<typeof HouseholdReach>

/** The books of one circular in one association: every household of the audience, closed by construction. */
export const Tally = z.object({
  /** The roster it was opened from. */
  id: Id,
  associationId: Id,
  /** City, district, association. */
  scopeIds: z.array(Id),
  households: z.record(Id, HouseholdReach),
})
export type Tally = z.infer<typeof Tally>

export const ReachState = z.enum(['line', 'unread', 'paper', 'spoken', 'notReached'])
export type ReachState = z.infer<typeof ReachState>

/**
 * Why LINE has not brought it to a household: no phone of it gets messages; its phones do without such circulars or are paused;
 * a phone has blocked the account; LINE refused; an attempt without an answer is too old; it still waits; it was taken back before.
 */
export const Unreached = z.enum(['noPhone', 'resting', 'blocked', 'refused', 'uncertain', 'waiting', 'stopped'])
export type Unreached = z.infer<typeof Unreached>

/** Whether LINE took the batch of that number of the circular's delivery. */
export type IsSent = (batch: number) => boolean

/** Every household is in exactly one state (PRODUCT.md, principle 1; paper and word of mouth are shown apart). */
export const reachState = ({ batches, via }: Pick<HouseholdReach, 'batches' | 'via'>, isSent: IsSent): ReachState =>
  via ?? (batches.some(isSent) ? 'unread' : 'notReached')

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
export const countReach = (households: Iterable<HouseholdReach>, isSent: IsSent): ReachCounts => {
  const counts = noReach()
  for (const household of households) {
    counts.households += 1
    counts[reachState(household, isSent)] += 1
  }
  return counts
}

/** The sum of counts, field by field. */
export const sumReach = (parts: Iterable<ReachCounts>): ReachCounts => {
  const total = noReach()
  for (const part of parts) for (const key of Object.keys(total) as (keyof ReachCounts)[]) total[key] += part[key]
  return total
}

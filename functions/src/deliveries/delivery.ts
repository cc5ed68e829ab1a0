import { z } from 'zod'
import { Id, Instant, LineUserId } from '../platform/values.ts'

/** LINE multicast takes at most 500 recipients a request. */
export const MAX_RECIPIENTS = 500
/** A retry key protects for 24 hours; five minutes are kept as a margin against clocks that differ. */
export const RETRY_KEY_LIFE_MINUTES = 24 * 60 - 5
/** How long one worker owns a batch. Longer than the request's time-out, so that a live worker never loses its lease. */
export const LEASE_SECONDS = 60

/** Who got what is kept this long after a delivery is settled; then only numbers stay. */
export const RECIPIENTS_KEPT_DAYS = 30

/** A LINE message object; LINE's own validation has the last word on it. */
export const LineMessage = z.looseObject({ type: z.string() })
export type LineMessage = z.infer<typeof LineMessage>

/** Which letter: a language, or for a push that is not the same for all also which variant (`2-en`). */
export const LetterId = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/, 'letter-id')

export const DeliveryStatus = z.enum(['planning', 'sending', 'paused', 'done', 'stopped'])

/** What became of the people of a batch, whatever it went through. */
export const Fate = z.enum(['sent', 'waiting', 'refused', 'uncertain', 'stopped'])
export type Fate = z.infer<typeof Fate>

/** How a settled delivery ended, in people. They add up to its `people`. */
export const Outcome = z.object({
  sent: z.number().int().nonnegative(),
  /** Refused for good; `malformed` of them because LINE calls the person's id wrong, the others because of the content. */
  refused: z.number().int().nonnegative(),
  malformed: z.number().int().nonnegative(),
  uncertain: z.number().int().nonnegative(),
  stopped: z.number().int().nonnegative(),
  /** The numbers of the batches that were not sent, with what became of them. As a rule there are none. */
  notSent: z.record(z.string(), Fate),
})
export type Outcome = z.infer<typeof Outcome>

/** One push of messages to an audience. `subject` says whose books are told; the engine does not look inside. */
export const Delivery = z.object({
  id: Id,
  subject: z.object({ kind: z.string(), id: Id }),
  audience: z.array(Id).min(1),
  /** Overtakes what waits. */
  urgent: z.boolean(),
  /** How many people the sender counted beforehand, where that is known; until the plan knows better it is what is promised of the month. */
  expected: z.number().int().nonnegative().nullable().default(null),
  status: DeliveryStatus,
  /** Why it is paused: the month's messages are used up, or LINE refuses our channel. */
  paused: z.enum(['quota', 'channel']).nullable(),
  createdAt: Instant,
  plannedAt: Instant.nullable(),
  /** Known from `plannedAt` on: how many people it goes to, in how many batches, and how many have blocked the account. */
  people: z.number().int().nonnegative().nullable(),
  batchCount: z.number().int().nonnegative().nullable(),
  blocked: z.number().int().nonnegative().nullable(),
  settledAt: Instant.nullable(),
  /** Kept when it is settled, so that nobody has to look at the batches again. */
  outcome: Outcome.nullable(),
  /** When the lists of recipients are deleted; null before it is settled, and afterwards. */
  forgetAt: Instant.nullable(),
})
export type Delivery = z.infer<typeof Delivery>

/** What some of a delivery's recipients are sent: one body for all its batches, the same at every attempt. */
export const Letter = z.object({ id: LetterId, messages: z.array(LineMessage).min(1).max(5) })
export type Letter = z.infer<typeof Letter>

/**
 * pending → sending → sent | refused | replaced | uncertain | stopped. `refused`: LINE will never take it (wrong messages or ids).
 * `replaced`: it was split off into another batch without the id LINE refused. `uncertain`: an attempt without an answer
 * is older than the retry key lives, so sending again could double it. `stopped`: the delivery was taken back in time.
 */
export const BatchState = z.enum(['pending', 'sending', 'sent', 'refused', 'replaced', 'uncertain', 'stopped'])
export type BatchState = z.infer<typeof BatchState>
export const OPEN_STATES: BatchState[] = ['pending', 'sending']

/** At most 500 recipients of one letter: one LINE multicast request under one retry key. */
export const Batch = z.object({
  id: Id,
  /** Given in order; a batch that takes over from another one keeps the number. */
  number: z.number().int().nonnegative(),
  deliveryId: Id,
  letterId: LetterId,
  /** LINE's ids alone: 17 KB at most. Empty once they are forgotten; `size` stays. */
  recipients: z.array(LineUserId).max(MAX_RECIPIENTS),
  /** Where each recipient lives, in the same order: the roster, and the household or `-` (homes.ts). Forgotten with them. */
  homes: z.array(z.string().regex(/^[A-Za-z0-9_-]+ [A-Za-z0-9_-]+$/)).max(MAX_RECIPIENTS),
  /** How many recipients, and how many of the original ones were dropped: for sums without reading the lists. */
  size: z.number().int().positive(),
  droppedCount: z.number().int().nonnegative(),
  retryKey: z.uuid(),
  state: BatchState,
  attempts: z.number().int().nonnegative(),
  /** The first attempt whose outcome is not known; null while LINE has clearly refused each. */
  firstAttemptAt: Instant.nullable(),
  leaseId: z.string().nullable(),
  leaseUntil: Instant.nullable(),
  settledAt: Instant.nullable(),
  /** LINE's id of the request that was accepted. */
  acceptedRequestId: z.string().nullable(),
  /** LINE's own words when it refused. */
  problem: z.string().nullable(),
  /** People taken out because LINE calls their id malformed. */
  dropped: z.array(LineUserId),
})
export type Batch = z.infer<typeof Batch>

/** Where the people of a delivery stand. sent + waiting + stopped + refused + uncertain = total; all nought while planning. */
export const DeliveryProgress = z.object({
  status: DeliveryStatus,
  paused: Delivery.shape.paused,
  total: z.number().int(),
  sent: z.number().int(),
  waiting: z.number().int(),
  /** Taken back before they were sent. */
  stopped: z.number().int(),
  refused: z.number().int(),
  /** Of `refused`: LINE calls the person's id wrong. The others were refused for the content. */
  malformed: z.number().int(),
  uncertain: z.number().int(),
  /** Not in `total`: registered people of the audience who have blocked the account. */
  blocked: z.number().int(),
})
export type DeliveryProgress = z.infer<typeof DeliveryProgress>

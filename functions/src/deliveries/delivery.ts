import { z } from 'zod'
import { Language } from '../platform/language.ts'
import { Id, Instant, LineUserId } from '../platform/values.ts'
import { Recipient } from '../rosters/roster.ts'

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

export const DeliveryStatus = z.enum(['planning', 'sending', 'paused', 'done', 'stopped'])

/** One push of messages to an audience. `subject` says whose books are told; the engine does not look inside. */
export const Delivery = z.object({
  id: Id,
  subject: z.object({ kind: z.string(), id: Id }),
  audience: z.array(Id).min(1),
  /** What is sent, by the reader's language; `ja` is there always and serves where a language is missing. */
  messages: z
    .object({ ja: z.array(LineMessage).min(1).max(5) })
    .and(z.partialRecord(Language, z.array(LineMessage).min(1).max(5))),
  status: DeliveryStatus,
  /** Why it is paused: the month's messages are used up, or LINE refuses our channel. */
  paused: z.enum(['quota', 'channel']).nullable(),
  createdAt: Instant,
  plannedAt: Instant.nullable(),
  settledAt: Instant.nullable(),
  /** When the lists of recipients are deleted; null before it is settled, and afterwards. */
  forgetAt: Instant.nullable(),
})
export type Delivery = z.infer<typeof Delivery>

/**
 * pending → sending → sent | refused | replaced | uncertain | stopped. `refused`: LINE will never take it (wrong messages or ids).
 * `replaced`: it was split off into another batch without the id LINE refused. `uncertain`: an attempt without an answer
 * is older than the retry key lives, so sending again could double it. `stopped`: the delivery was taken back in time.
 */
export const BatchState = z.enum(['pending', 'sending', 'sent', 'refused', 'replaced', 'uncertain', 'stopped'])
export type BatchState = z.infer<typeof BatchState>
export const OPEN_STATES: BatchState[] = ['pending', 'sending']

/** At most 500 recipients of one language: one LINE multicast request under one retry key. */
export const Batch = z.object({
  id: Id,
  deliveryId: Id,
  language: Language,
  /** Empty once they are forgotten; `size` stays. */
  recipients: z.array(Recipient).max(MAX_RECIPIENTS),
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

/** Where the people of a delivery stand. The numbers add up to `total`. */
export const DeliveryProgress = z.object({
  status: DeliveryStatus,
  paused: Delivery.shape.paused,
  total: z.number().int(),
  sent: z.number().int(),
  waiting: z.number().int(),
  /** Taken back before they were sent. */
  stopped: z.number().int(),
  refused: z.number().int(),
  uncertain: z.number().int(),
})
export type DeliveryProgress = z.infer<typeof DeliveryProgress>

import type { Dayjs } from 'dayjs'
import type { SendOutcome } from '../platform/line-client.ts'
import { parseInstant, toInstant } from '../platform/time.ts'
import { type Batch, LEASE_SECONDS, MAX_RECIPIENTS, RETRY_KEY_LIFE_MINUTES } from './delivery.ts'
import { type Home, unpackHome } from './homes.ts'

/** What goes to somebody: which letter. */
export interface Addressed {
  lineUserId: string
  letterId: string
  /** See homes.ts. */
  home: string
}

/** People cut into lists of one letter and at most 500, in the order given. */
export const cutIntoBatches = async (
  addressed: AsyncIterable<Addressed> | Iterable<Addressed>,
): Promise<Pick<Batch, 'letterId' | 'recipients' | 'homes'>[]> => {
  type Cut = Pick<Batch, 'letterId' | 'recipients' | 'homes'>
  const byLetter = new Map<string, Cut[]>()
  for await (const { lineUserId, letterId, home } of addressed) {
    const cuts = byLetter.get(letterId) ?? []
    let last = cuts.at(-1)
    if (!last || last.recipients.length === MAX_RECIPIENTS) {
      last = { letterId, recipients: [], homes: [] }
      cuts.push(last)
      byLetter.set(letterId, cuts)
    }
    last.recipients.push(lineUserId)
    last.homes.push(home)
  }
  return [...byLetter.values()].flat()
}

/** Numbers of fixed width, so that ids sort as numbers do. */
export const batchId = (number: number): string => `b${String(number).padStart(5, '0')}`

/** A batch nobody has tried yet. */
export const newBatch = (
  part: Pick<Batch, 'number' | 'deliveryId' | 'letterId' | 'recipients' | 'homes' | 'retryKey'>,
): Batch => ({
  id: batchId(part.number),
  ...part,
  size: part.recipients.length,
  droppedCount: 0,
  state: 'pending',
  attempts: 0,
  firstAttemptAt: null,
  leaseId: null,
  leaseUntil: null,
  settledAt: null,
  acceptedRequestId: null,
  problem: null,
  dropped: [],
})

/** What changes in a batch's life. Written alone, so that the list of recipients travels to the database once. */
export const moving = ({
  state,
  attempts,
  firstAttemptAt,
  leaseId,
  leaseUntil,
  settledAt,
  acceptedRequestId,
  problem,
  dropped,
  droppedCount,
}: Batch) => ({
  state,
  attempts,
  firstAttemptAt,
  leaseId,
  leaseUntil,
  settledAt,
  acceptedRequestId,
  problem,
  dropped,
  droppedCount,
})

/** What says whether a batch wants work. */
export type Waiting = Pick<Batch, 'state' | 'leaseUntil'>

/** Whether somebody else is sending the batch at this moment. */
const isLeased = ({ state, leaseUntil }: Waiting, now: Dayjs): boolean =>
  state === 'sending' && leaseUntil !== null && parseInstant(leaseUntil).isAfter(now)

/** Whether the batch still wants work: waiting, or left behind by a worker that died. */
export const wantsWork = (batch: Waiting, now: Dayjs): boolean =>
  batch.state === 'pending' || (batch.state === 'sending' && !isLeased(batch, now))

/** Whether an attempt with unknown outcome is so old that the retry key no longer protects anybody. */
const isUncertain = ({ firstAttemptAt }: Batch, now: Dayjs): boolean =>
  firstAttemptAt !== null && !parseInstant(firstAttemptAt).add(RETRY_KEY_LIFE_MINUTES, 'minute').isAfter(now)

/** Takes the batch for one attempt, or settles it as uncertain; null when there is nothing to do for this worker. */
export const lease = (batch: Batch, { now, leaseId }: { now: Dayjs; leaseId: string }): Batch | null => {
  if (!wantsWork(batch, now)) return null
  if (isUncertain(batch, now)) return settled(batch, 'uncertain', now)
  return {
    ...batch,
    state: 'sending',
    leaseId,
    leaseUntil: toInstant(now.add(LEASE_SECONDS, 'second')),
    attempts: batch.attempts + 1,
    firstAttemptAt: batch.firstAttemptAt ?? toInstant(now),
  }
}

/** The batch in a final state. */
export const settled = (
  batch: Batch,
  state: 'sent' | 'refused' | 'replaced' | 'uncertain' | 'stopped',
  now: Dayjs,
  details: Partial<Pick<Batch, 'acceptedRequestId' | 'problem' | 'dropped' | 'droppedCount'>> = {},
): Batch => ({ ...batch, state, settledAt: toInstant(now), leaseId: null, leaseUntil: null, ...details })

/**
 * The batch given back to wait for another attempt.
 * @param batch as it was leased
 * @param before as it was before the lease: where LINE clearly took nothing, this attempt leaves no doubt behind
 */
export const givenBack = (
  batch: Batch,
  before: Batch,
  outcome: Extract<SendOutcome, { kind: 'unknown' | 'rateLimited' | 'quotaReached' | 'channelRefused' }>,
): Batch => ({
  ...batch,
  state: 'pending',
  leaseId: null,
  leaseUntil: null,
  firstAttemptAt: outcome.kind === 'unknown' ? batch.firstAttemptAt : before.firstAttemptAt,
  problem: outcome.problem,
})

/** b00002 → b00002r1 → b00002r2: however many recipients LINE calls malformed, the id stays short. */
const successorId = (id: string): string => {
  const [original, round = '0'] = id.split('r')
  return `${original}r${Number(round) + 1}`
}

/** Somebody taken out of a batch. */
export interface Dropped extends Home {
  lineUserId: string
  /** Whether another phone of the household is still in it. */
  householdStaysIn: boolean
}

/**
 * The batch without the recipient LINE calls malformed, and the one that takes over the others under a new key
 * (the old key belongs to a body that LINE will never take). `successor` is null when nobody is left.
 */
export const withoutMalformed = (
  batch: Batch,
  { index, problem, retryKey, now }: { index: number; problem: string; retryKey: string; now: Dayjs },
): { batch: Batch; successor: Batch | null; dropped: Dropped | null } => {
  const lineUserId = batch.recipients[index]
  const home = batch.homes[index]
  if (!lineUserId || !home)
    return { batch: settled(batch, 'refused', now, { problem }), successor: null, dropped: null }
  const recipients = batch.recipients.toSpliced(index, 1)
  const homes = batch.homes.toSpliced(index, 1)
  const { number, deliveryId, letterId } = batch
  return {
    batch: settled(batch, 'replaced', now, { problem, dropped: [lineUserId], droppedCount: 1 }),
    successor:
      recipients.length > 0
        ? { ...newBatch({ number, deliveryId, letterId, recipients, homes, retryKey }), id: successorId(batch.id) }
        : null,
    dropped: { lineUserId, ...unpackHome(home), householdStaysIn: homes.includes(home) },
  }
}

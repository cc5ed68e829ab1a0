import type { DocumentReference, Transaction } from 'firebase-admin/firestore'
import { pathIds } from '../areas/area.ts'
import { areasById } from '../areas/store.ts'
import { writeAudit } from '../audit/write-audit.ts'
import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import type { SendOutcome } from '../platform/line-client.ts'
import { departed } from '../rosters/roster.ts'
import { prepareRosterChange } from '../rosters/store.ts'
import { givenBack, lease, moving, settled, wantsWork, withoutMalformed } from './batch.ts'
import { closeIfDone, mayHaveBeenLast } from './close-delivery.ts'
import type { Batch, Delivery } from './delivery.ts'
import type { LetterReader } from './letters.ts'
import { enqueueSend } from './start-delivery.ts'
import { batches, deliveries } from './store.ts'
import { type Subjects, subjectOf } from './subject.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line' | 'log'>

/** LINE did not take the batch for now. Thrown so that the queue backs off and tries again with the same key and body. */
export class SendAgainLater extends Error {}

/** One attempt of one worker: the batch as it was and as it was leased. */
interface Attempt {
  delivery: Delivery
  before: Batch
  leased: Batch
}

/** What a worker needs besides the outside world. */
export interface Engine {
  subjects: Subjects
  letterOf: LetterReader
}

/**
 * Sends one batch: lease, one multicast under the batch's retry key, book the outcome. May run twice, late, or in two
 * workers at once; a crash between any two lines leaves a batch that the sweep finds, and the retry key keeps it single.
 * @throws SendAgainLater when the queue should try again
 */
export const sendBatch = async (
  deps: Needs,
  engine: Engine,
  { deliveryId, batchId }: { deliveryId: string; batchId: string },
): Promise<void> => {
  const attempt = await takeLease(deps, deliveryId, batchId)
  if (attempt?.leased.state === 'sending') {
    const { leased } = attempt
    const messages = await engine.letterOf(deliveryId, leased.letterId)
    await book(
      deps,
      engine,
      attempt,
      await deps.line.multicast({ to: leased.recipients, messages, retryKey: leased.retryKey }),
    )
  }
  if (!attempt || mayHaveBeenLast(attempt.leased, attempt.delivery.batchCount))
    await closeIfDone(deps, engine.subjects, deliveryId)
}

const takeLease = (deps: Needs, deliveryId: string, batchId: string): Promise<Attempt | null> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = batches(deps, deliveryId).doc(batchId)
    const delivery = await read(deliveries(deps).doc(deliveryId), transaction)
    const before = await read(reference, transaction)
    if (!delivery || !before) return null
    const now = deps.clock.now()
    if (delivery.status === 'stopped' && wantsWork(before, now)) {
      // After an attempt without an answer nobody knows whether it arrived, stopped or not.
      const ended = settled(before, before.firstAttemptAt ? 'uncertain' : 'stopped', now)
      transaction.update(reference, moving(ended))
      return { delivery, before, leased: ended }
    }
    if (delivery.status !== 'sending') return null
    const leased = lease(before, { now, leaseId: deps.ids.next() })
    if (!leased) return null
    transaction.update(reference, moving(leased))
    return { delivery, before, leased }
  })

const book = async (deps: Needs, engine: Engine, attempt: Attempt, outcome: SendOutcome): Promise<void> => {
  const { delivery, leased } = attempt
  const fields = { deliveryId: delivery.id, batchId: leased.id, attempts: leased.attempts }
  if (outcome.kind === 'accepted') return bookSent(deps, attempt, outcome.requestId)
  deps.log.warn({ ...fields, outcome: outcome.kind, problem: outcome.problem }, 'batch not sent')
  switch (outcome.kind) {
    case 'malformedRecipient':
      return bookMalformed(deps, engine, attempt, outcome)
    case 'refused':
      return ifStillMine(deps, attempt, (transaction, reference) => {
        transaction.update(
          reference,
          moving(settled(leased, 'refused', deps.clock.now(), { problem: outcome.problem })),
        )
      })
    case 'quotaReached':
    case 'channelRefused':
      return bookPaused(deps, attempt, outcome)
    default:
      await ifStillMine(deps, attempt, (transaction, reference) => {
        transaction.update(reference, moving(givenBack(leased, attempt.before, outcome)))
      })
      throw new SendAgainLater(outcome.problem)
  }
}

/** That LINE has the batch is true whoever learns it, lease or not; so this write asks for nothing. */
const bookSent = async (deps: Needs, { delivery, leased }: Attempt, requestId: string): Promise<void> => {
  const sent = settled(leased, 'sent', deps.clock.now(), { acceptedRequestId: requestId, problem: null })
  const write = deps.db.batch()
  write.update(batches(deps, delivery.id).doc(leased.id), moving(sent))
  await write.commit()
}

/** Runs the change unless another worker has taken the batch over since (our lease ran out). */
const ifStillMine = (
  deps: Needs,
  { delivery, leased }: Attempt,
  change: (transaction: Transaction, reference: DocumentReference<Batch>) => void | Promise<void>,
): Promise<void> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = batches(deps, delivery.id).doc(leased.id)
    const current = await read(reference, transaction)
    if (current?.state === 'sending' && current.leaseId === leased.leaseId) await change(transaction, reference)
  })

const bookMalformed = async (
  deps: Needs,
  { subjects }: Engine,
  attempt: Attempt,
  { index, problem }: { index: number; problem: string },
): Promise<void> => {
  const { delivery, leased } = attempt
  const split = withoutMalformed(leased, { index, problem, retryKey: deps.ids.uuid(), now: deps.clock.now() })
  await ifStillMine(deps, attempt, async (transaction, reference) => {
    if (split.dropped) {
      const { letterId, number: batch } = leased
      const { lineUserId, rosterId } = split.dropped
      const changeRoster = await prepareRosterChange(deps, transaction, rosterId)
      // First, because the subject may have to read, and a transaction reads before it writes.
      await subjectOf(subjects, delivery).dropped(transaction, delivery, { ...split.dropped, letterId, batch })
      changeRoster((roster) => departed(roster, lineUserId))
    }
    transaction.update(reference, moving(split.batch))
    if (split.successor) transaction.create(batches(deps, delivery.id).doc(split.successor.id), split.successor)
  })
  if (split.successor) await enqueueSend(deps, delivery, { batchId: split.successor.id })
}

const bookPaused = async (
  deps: Needs,
  attempt: Attempt,
  outcome: Extract<SendOutcome, { kind: 'quotaReached' | 'channelRefused' }>,
): Promise<void> => {
  const { delivery, leased, before } = attempt
  const audience = await areasById(deps, delivery.audience)
  await ifStillMine(deps, attempt, async (transaction, reference) => {
    const current = await read(deliveries(deps).doc(delivery.id), transaction)
    transaction.update(reference, moving(givenBack(leased, before, outcome)))
    // What was taken back stays so (else it could be resumed), and one pause is enough.
    if (current?.status !== 'sending') return
    const paused = outcome.kind === 'quotaReached' ? 'quota' : 'channel'
    transaction.update(deliveries(deps).doc(delivery.id), { status: 'paused', paused })
    writeAudit(deps, transaction, {
      by: 'system',
      action: 'delivery.paused',
      on: { kind: delivery.subject.kind, id: delivery.subject.id },
      scopeIds: [...new Set(audience.flatMap(pathIds))],
    })
  })
}

import { areasById } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { alreadyExists, read } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { type Recipient, recipientsOf } from '../rosters/roster.ts'
import { rosterParts } from '../rosters/store.ts'
import { cutIntoBatches, newBatch } from './batch.ts'
import { closeIfDone } from './close-delivery.ts'
import type { Batch } from './delivery.ts'
import { enqueueSend } from './start-delivery.ts'
import { allBatches, batches, deliveries, findDelivery } from './store.ts'
import { type Subjects, subjectOf } from './subject.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>

/** Batches written in one atomic step: about 1 MB of Firestore's 10 MB a commit. */
const CREATED_AT_ONCE = 8

/**
 * Cuts the audience into batches and lets them be sent. May run twice, at the same time, and stop anywhere.
 *
 * Why nobody is ever in two batches: batch n is only `create`d by a planner that has seen batches 0 … n-1, and it gives
 * out only people who are in none of them. Two planners that meet collide on a number; the later one looks again.
 * So somebody who joins or leaves between two runs shifts nothing. And none is created once the delivery is planned or
 * stopped: a planner that was held up would leave a batch behind in a delivery that has ended.
 */
export const planDelivery = async (deps: Needs, subjects: Subjects, deliveryId: string): Promise<void> => {
  const delivery = await findDelivery(deps, deliveryId)
  if (delivery?.status !== 'planning') return
  const parts = await rosterParts(deps, await areasById(deps, delivery.audience))
  await subjectOf(subjects, delivery).planned(delivery, parts)
  await allocate(deps, deliveryId, recipientsOf(parts))
  // A delivery stopped meanwhile gets its tasks too: each one settles its batch as stopped.
  if ((await markPlanned(deps, deliveryId)) === 'another planner was faster') return
  const planned = await batches(deps, deliveryId).select().get()
  for (const { id } of planned.docs) await enqueueSend(deps, { deliveryId, batchId: id })
  if (planned.empty) await closeIfDone(deps, subjects, deliveryId)
}

const allocate = async (deps: Needs, deliveryId: string, recipients: Recipient[]): Promise<void> => {
  for (;;) {
    const existing = await allBatches(deps, deliveryId)
    const placed = new Set(
      existing.flatMap((batch) => [...batch.recipients.map(({ lineUserId }) => lineUserId), ...batch.dropped]),
    )
    const left = recipients.filter(({ lineUserId }) => !placed.has(lineUserId))
    if (left.length === 0) return
    if ((await createBatches(deps, deliveryId, left, existing.length)) !== 'a number was taken') return
  }
}

const createBatches = async (
  deps: Needs,
  deliveryId: string,
  recipients: Recipient[],
  firstNumber: number,
): Promise<'created' | 'a number was taken' | 'no longer planning'> => {
  const wanted = cutIntoBatches(recipients).map((part, index) =>
    newBatch({ ...part, id: batchId(firstNumber + index), deliveryId, retryKey: deps.ids.uuid() }),
  )
  for (let from = 0; from < wanted.length; from += CREATED_AT_ONCE) {
    try {
      if (!(await createWhilePlanning(deps, deliveryId, wanted.slice(from, from + CREATED_AT_ONCE))))
        return 'no longer planning'
    } catch (error) {
      if (alreadyExists(error)) return 'a number was taken'
      throw error
    }
  }
  return 'created'
}

const createWhilePlanning = (deps: Needs, deliveryId: string, created: Batch[]): Promise<boolean> =>
  deps.db.runTransaction(async (transaction) => {
    const delivery = await read(deliveries(deps).doc(deliveryId), transaction)
    if (delivery?.status !== 'planning') return false
    for (const batch of created) transaction.create(batches(deps, deliveryId).doc(batch.id), batch)
    return true
  })

/** Numbers of fixed width, so that ids sort as numbers do. */
const batchId = (number: number): string => `b${String(number).padStart(5, '0')}`

/** planning → sending, unless the delivery was stopped. */
const markPlanned = (deps: Needs, deliveryId: string): Promise<'planned' | 'another planner was faster'> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = deliveries(deps).doc(deliveryId)
    const delivery = await read(reference, transaction)
    if (delivery?.status === 'stopped') return 'planned'
    if (delivery?.status !== 'planning') return 'another planner was faster'
    transaction.update(reference, { status: 'sending', plannedAt: toInstant(deps.clock.now()) })
    return 'planned'
  })

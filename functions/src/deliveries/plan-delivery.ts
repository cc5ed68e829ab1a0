import { areasById } from '../areas/store.ts'
import type { Deps } from '../deps.ts'
import { alreadyExists, read } from '../platform/collection.ts'
import { toInstant } from '../platform/time.ts'
import { inTurns } from '../platform/turns.ts'
import { countBlocked, type Recipient } from '../rosters/roster.ts'
import { readAudience } from '../rosters/store.ts'
import { type Addressed, batchId, cutIntoBatches, newBatch } from './batch.ts'
import { closeIfDone } from './close-delivery.ts'
import type { Batch, Delivery } from './delivery.ts'
import { packHome } from './homes.ts'
import { keepLetters } from './letters.ts'
import { enqueueSends } from './start-delivery.ts'
import { allBatches, batches, deliveries, findDelivery } from './store.ts'
import { type Correspondence, type Placement, type Subjects, subjectOf } from './subject.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>

/** Batches written in one atomic step: under 1 MB of Firestore's 10 MB a commit. */
const CREATED_AT_ONCE = 16

/** Worked on in one turn of the loop: some 10 ms. */
const PEOPLE_AT_ONCE = 5_000

/**
 * Cuts the audience into batches, opens the books and lets the batches go. May run twice, at the same time, and stop anywhere.
 *
 * Why nobody is ever in two batches: batch n is only `create`d by a planner that has seen batches 0 … n-1, and it gives
 * out only people who are in none of them. Two planners that meet collide on a number; the later one looks again.
 * So somebody who joins or leaves between two runs shifts nothing. And none is created once the delivery is planned or
 * stopped: a planner that was held up would leave a batch behind in a delivery that has ended.
 */
export const planDelivery = async (deps: Needs, subjects: Subjects, deliveryId: string): Promise<void> => {
  const delivery = await findDelivery(deps, deliveryId)
  if (delivery?.status !== 'planning') return
  const subject = subjectOf(subjects, delivery)
  const { recipients, homes } = await readAudience(deps, await areasById(deps, delivery.audience))
  const addresses = { recipients, correspondence: await subject.correspondence(delivery) }
  await writeLetters(deps, delivery, addresses)

  let planned: Planned[]
  let outcome: Awaited<ReturnType<typeof markPlanned>>
  do {
    planned = await allocate(deps, deliveryId, addresses)
    await subject.planned(delivery, { homes, placements: placementsIn(planned, recipients) })
    outcome = await markPlanned(deps, deliveryId, { planned, blocked: countBlocked(homes) })
    // Another planner may have placed somebody who joined since; then the books are opened for them too.
  } while (outcome === 'more batches')
  if (outcome === 'already planned') return

  // A delivery stopped meanwhile gets its tasks too: each one settles its batch as stopped.
  await enqueueSends(deps, delivery, { batchIds: planned.map(({ id }) => id) })
  if (planned.length === 0) await closeIfDone(deps, subjects, deliveryId)
}

/** Whom the delivery goes to, and what each of them gets. */
interface Addresses {
  recipients: ReadonlyMap<string, Recipient>
  correspondence: Correspondence
}

/** Who gets which letter, except those who are placed already. */
async function* addressed(
  { recipients, correspondence }: Addresses,
  placed: ReadonlySet<string>,
): AsyncGenerator<Addressed> {
  for await (const recipient of inTurns(recipients.values(), PEOPLE_AT_ONCE)) {
    const { lineUserId } = recipient
    const letterId = placed.has(lineUserId) ? null : correspondence.letterFor(recipient)
    if (letterId !== null) yield { lineUserId, letterId, home: packHome(recipient) }
  }
}

/** Writes down the letters somebody gets. */
const writeLetters = async (deps: Needs, { id }: Delivery, addresses: Addresses): Promise<void> => {
  const ids = new Set<string>()
  for await (const { letterId } of addressed(addresses, new Set())) ids.add(letterId)
  const messagesOf = (letterId: string) => addresses.correspondence.messagesOf(letterId)
  await keepLetters(
    deps,
    id,
    [...ids].map((letterId) => ({ id: letterId, messages: messagesOf(letterId) })),
  )
}

/** What the plan remembers of a batch: without the homes, which take the most memory. */
type Planned = Pick<Batch, 'id' | 'number' | 'letterId' | 'recipients' | 'size'>

const plannedOf = (batches: Batch[]): Planned[] =>
  batches.map(({ id, number, letterId, recipients, size }) => ({ id, number, letterId, recipients, size }))

/**
 * Where the recipients stand in the batches, made as they are looked at: a city's would take as much memory as its rosters.
 * Who was placed by an earlier run and has left the rosters since is left out.
 */
const placementsIn = (planned: Planned[], recipients: ReadonlyMap<string, Recipient>): Iterable<Placement> => ({
  *[Symbol.iterator]() {
    for (const { number, letterId, recipients: placed } of planned)
      for (const lineUserId of placed) {
        const recipient = recipients.get(lineUserId)
        if (recipient) yield { recipient, letterId, batch: number }
      }
  },
})

/** Places everybody who is in no batch yet. @returns all batches there are, by number */
const allocate = async (deps: Needs, deliveryId: string, addresses: Addresses): Promise<Planned[]> => {
  for (;;) {
    const existing = await allBatches(deps, deliveryId)
    const placed = new Set(existing.flatMap(({ recipients }) => recipients))
    const wanted = (await cutIntoBatches(addressed(addresses, placed))).map((part, index) =>
      newBatch({ ...part, number: existing.length + index, deliveryId, retryKey: deps.ids.uuid() }),
    )
    const outcome = await createBatches(deps, deliveryId, wanted)
    if (outcome === 'created') return plannedOf([...existing, ...wanted])
    // Nothing is added any more, so what is there now is all there will ever be.
    if (outcome === 'no longer planning') return plannedOf(await allBatches(deps, deliveryId))
  }
}

const createBatches = async (
  deps: Needs,
  deliveryId: string,
  wanted: Batch[],
): Promise<'created' | 'a number was taken' | 'no longer planning'> => {
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

/** planning → sending with the figures of the plan, unless there are batches that `planned` does not hold. */
const markPlanned = (
  deps: Needs,
  deliveryId: string,
  { planned, blocked }: { planned: Planned[]; blocked: number },
): Promise<'planned' | 'already planned' | 'more batches'> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = deliveries(deps).doc(deliveryId)
    const delivery = await read(reference, transaction)
    if (delivery?.plannedAt !== null) return 'already planned'
    const next = batches(deps, deliveryId).doc(batchId(planned.length))
    if ((await transaction.get(next)).exists) return 'more batches'
    transaction.update(reference, {
      ...(delivery.status === 'planning' && { status: 'sending' }),
      plannedAt: toInstant(deps.clock.now()),
      people: planned.reduce((sum, { size }) => sum + size, 0),
      batchCount: planned.length,
      blocked,
    })
    return 'planned'
  })

import type { Batch, Delivery } from '../../deliveries/delivery.ts'
import { allBatches, findDelivery } from '../../deliveries/store.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import type { Circular } from '../circular.ts'
import { DIGEST, readLetterId } from '../digests/digest.ts'
import { digests } from '../digests/store.ts'
import { allTallies } from '../store.ts'

type Db = Pick<Deps, 'db'>
type Original = Pick<Circular, 'id' | 'deliveryId' | 'timing'>

/**
 * Whether LINE took a batch, may have taken it, or still will (a digest goes on for the others in it). Somebody who got nothing
 * and reads a correction wonders; somebody who got something wrong and reads none is misled.
 */
export const arrives = (
  { status }: Pick<Delivery, 'status'>,
  { state, firstAttemptAt }: Pick<Batch, 'state' | 'firstAttemptAt'>,
): boolean => {
  if (state === 'pending') return status !== 'stopped' || firstAttemptAt !== null
  return state === 'sent' || state === 'uncertain' || state === 'sending'
}

/** Which letters of a delivery hold the circular: all of its own delivery, some of a digest. */
const holds = async (
  deps: Db,
  { id }: Pick<Circular, 'id'>,
  { subject }: Delivery,
): Promise<(letterId: string) => boolean> => {
  if (subject.kind !== DIGEST) return () => true
  const digest = await read(digests(deps).doc(subject.id))
  const place = digest?.circularIds.indexOf(id) ?? -1
  return (letterId) => readLetterId(letterId).places.includes(place)
}

/** The batches with which the circular arrived, or may have. */
const arrivedBatches = async (deps: Db, original: Original): Promise<Batch[]> => {
  const delivery = original.deliveryId ? await findDelivery(deps, original.deliveryId) : null
  if (!delivery) return []
  const isIn = await holds(deps, original, delivery)
  return (await allBatches(deps, delivery.id)).filter((batch) => isIn(batch.letterId) && arrives(delivery, batch))
}

/**
 * LINE's ids of everybody who got a circular in LINE, or may have. Empty 30 days after its delivery has ended, when the lists
 * are deleted.
 */
export const whoGotIt = async (deps: Db, original: Original): Promise<Set<string>> =>
  new Set((await arrivedBatches(deps, original)).flatMap(({ recipients }) => recipients))

/**
 * The households that know a circular: LINE brought it there (or may have), or somebody confirmed it, on paper and by word of
 * mouth too. Of one that was handed round on paper alone nobody knows where the sheet has been, so all of its books count.
 */
export const householdsThatGotIt = async (deps: Db, original: Original): Promise<Set<string>> => {
  const [arrived, books] = await Promise.all([arrivedBatches(deps, original), allTallies(deps, original.id)])
  const numbers = new Set(arrived.map(({ number }) => number))
  const isOnPaper = original.timing?.kind === 'paper'
  return new Set(
    books.flatMap(({ households }) =>
      Object.entries(households).flatMap(([householdId, { batches, via }]) =>
        isOnPaper || via !== null || batches.some((number) => numbers.has(number)) ? [householdId] : [],
      ),
    ),
  )
}

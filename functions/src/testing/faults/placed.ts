import assert from 'node:assert/strict'
import { DIGEST, readLetterId } from '../../circulars/digests/digest.ts'
import { digests } from '../../circulars/digests/store.ts'
import type { Batch, BatchState, Delivery } from '../../deliveries/delivery.ts'
import { allBatches, deliveries, findDelivery } from '../../deliveries/store.ts'
import { read } from '../../platform/collection.ts'
import type { Town } from '../a-town.ts'

/** What became of a person in a delivery: of the batch they ended in, or taken out of all. */
export type Place = BatchState | 'dropped'

/** Where everybody of some batches ended. @throws AssertionError for somebody in two places */
const placesIn = (batches: Batch[]): Map<string, Place> => {
  const places = new Map<string, Place>()
  for (const { state, recipients, dropped } of batches)
    for (const lineUserId of recipients) {
      if (state === 'replaced' && !dropped.includes(lineUserId)) continue
      assert(!places.has(lineUserId), 'in two places')
      places.set(lineUserId, state === 'replaced' ? 'dropped' : state)
    }
  return places
}

/** A delivery as its ledger stands. */
export interface Planned {
  delivery: Delivery
  batches: Batch[]
  places: Map<string, Place>
}

const withBatches = async ({ deps }: Town, delivery: Delivery): Promise<Planned> => {
  const batches = await allBatches(deps, delivery.id)
  return { delivery, batches, places: placesIn(batches) }
}

export const everyDelivery = async (town: Town): Promise<Planned[]> => {
  const { docs } = await deliveries(town.deps).get()
  return Promise.all(docs.map((doc) => withBatches(town, doc.data())))
}

/** The delivery a circular went out with, cut down to the letters that hold it; null for one that never left. */
export const deliveryOf = async (
  town: Town,
  { id, deliveryId }: { id: string; deliveryId: string | null },
): Promise<Planned | null> => {
  const delivery = deliveryId && (await findDelivery(town.deps, deliveryId))
  if (!delivery) return null
  const { batches } = await withBatches(town, delivery)
  if (delivery.subject.kind !== DIGEST) return { delivery, batches, places: placesIn(batches) }
  const digest = await read(digests(town.deps).doc(delivery.subject.id))
  const place = digest?.circularIds.indexOf(id) ?? -1
  assert(place >= 0, 'went out with a digest that does not name it')
  const holding = batches.filter(({ letterId }) => readLetterId(letterId).places.includes(place))
  return { delivery, batches: holding, places: placesIn(holding) }
}

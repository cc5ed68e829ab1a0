import { AggregateField } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { collection, read } from '../platform/collection.ts'
import { Batch, type BatchState, Delivery, type DeliveryProgress, OPEN_STATES } from './delivery.ts'

type Db = Pick<Deps, 'db'>

export const deliveries = ({ db }: Db) => collection(db, 'deliveries', Delivery)
export const batches = ({ db }: Db, deliveryId: string) => collection(db, `deliveries/${deliveryId}/batches`, Batch)

export const findDelivery = (deps: Db, id: string): Promise<Delivery | null> => read(deliveries(deps).doc(id))

export const allBatches = async (deps: Db, deliveryId: string): Promise<Batch[]> =>
  (await batches(deps, deliveryId).get()).docs.map((doc) => doc.data())

/** Batches that are not settled. */
export const openBatches = async (deps: Db, deliveryId: string): Promise<Batch[]> => {
  const { docs } = await batches(deps, deliveryId).where('state', 'in', OPEN_STATES).get()
  return docs.map((doc) => doc.data())
}

export const countOpenBatches = async (deps: Db, deliveryId: string): Promise<number> =>
  (await batches(deps, deliveryId).where('state', 'in', OPEN_STATES).count().get()).data().count

/** Deliveries with anything left to do. */
export const unsettledDeliveries = async (deps: Db): Promise<Delivery[]> => {
  const { docs } = await deliveries(deps).where('settledAt', '==', null).get()
  return docs.map((doc) => doc.data())
}

/** Deliveries whose lists of recipients have been kept long enough. */
export const dueToForget = async (deps: Db, now: string): Promise<Delivery[]> => {
  const { docs } = await deliveries(deps).where('forgetAt', '<=', now).limit(100).get()
  return docs.map((doc) => doc.data())
}

/** Where the people of a delivery stand, by sums the database makes: no list of recipients is read. */
export const deliveryProgress = async (deps: Db, deliveryId: string): Promise<DeliveryProgress | null> => {
  const delivery = await findDelivery(deps, deliveryId)
  if (!delivery) return null
  const sums = async (...states: BatchState[]) =>
    (
      await batches(deps, deliveryId)
        .where('state', 'in', states)
        .aggregate({ people: AggregateField.sum('size'), dropped: AggregateField.sum('droppedCount') })
        .get()
    ).data()
  const [sent, waiting, stopped, refused, replaced, uncertain] = await Promise.all([
    sums('sent'),
    sums('pending', 'sending'),
    sums('stopped'),
    sums('refused'),
    sums('replaced'),
    sums('uncertain'),
  ])
  const people = {
    sent: sent.people,
    waiting: waiting.people,
    stopped: stopped.people,
    refused: refused.people + replaced.dropped,
    uncertain: uncertain.people,
  }
  return {
    status: delivery.status,
    paused: delivery.paused,
    total: Object.values(people).reduce((sum, count) => sum + count, 0),
    ...people,
  }
}

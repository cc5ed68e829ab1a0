import type { Deps } from '../deps.ts'
import { collection, type Packing, read } from '../platform/collection.ts'
import { Batch, Delivery, Letter, OPEN_STATES } from './delivery.ts'

type Db = Pick<Deps, 'db'>

export const deliveries = ({ db }: Db) => collection(db, 'deliveries', Delivery)
const linesOf = (text: unknown): string[] => String(text).split('\n').filter(Boolean)

/** The lists of a batch stand in the database as one text each. */
const packedBatch: Packing<Batch> = {
  pack: ({ recipients, homes, ...rest }) => ({ ...rest, recipients: recipients.join('\n'), homes: homes.join('\n') }),
  unpack: ({ recipients, homes, ...rest }) => ({ ...rest, recipients: linesOf(recipients), homes: linesOf(homes) }),
}

export const batches = ({ db }: Db, deliveryId: string) =>
  collection(db, `deliveries/${deliveryId}/batches`, Batch, packedBatch)
export const letters = ({ db }: Db, deliveryId: string) => collection(db, `deliveries/${deliveryId}/letters`, Letter)

export const findDelivery = (deps: Db, id: string): Promise<Delivery | null> => read(deliveries(deps).doc(id))

/** With the lists of recipients. */
export const allBatches = async (deps: Db, deliveryId: string): Promise<Batch[]> =>
  (await batches(deps, deliveryId).get()).docs.map((doc) => doc.data())

/** A batch without its lists. */
export const BatchHead = Batch.omit({ recipients: true, homes: true, dropped: true, retryKey: true })
export type BatchHead = ReturnType<(typeof BatchHead)['parse']>

/** Batches in these states, without the lists of recipients. */
export const batchHeads = async (
  { db }: Db,
  deliveryId: string,
  states: readonly Batch['state'][],
): Promise<BatchHead[]> => {
  const { docs } = await db
    .collection(`deliveries/${deliveryId}/batches`)
    .where('state', 'in', states)
    .select(...Object.keys(BatchHead.shape))
    .get()
  return docs.map((doc) => BatchHead.parse(doc.data()))
}

/** Batches that are not settled. */
export const openBatches = (deps: Db, deliveryId: string): Promise<BatchHead[]> =>
  batchHeads(deps, deliveryId, OPEN_STATES)

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

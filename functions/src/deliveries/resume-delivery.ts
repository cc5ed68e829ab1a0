import type { Deps } from '../deps.ts'
import { read } from '../platform/collection.ts'
import { Conflict } from '../platform/failures.ts'
import { enqueueSends } from './start-delivery.ts'
import { deliveries, openBatches } from './store.ts'

/**
 * paused → sending: what is unsent goes on, with the keys it had.
 * @throws Conflict when the delivery is not paused
 */
export const resumeDelivery = async (deps: Pick<Deps, 'db' | 'ids' | 'tasks'>, deliveryId: string): Promise<void> => {
  const resumed = await deps.db.runTransaction(async (transaction) => {
    const reference = deliveries(deps).doc(deliveryId)
    const delivery = await read(reference, transaction)
    if (delivery?.status !== 'paused') throw new Conflict('delivery-not-paused')
    transaction.update(reference, { status: 'sending', paused: null })
    return delivery
  })
  const batchIds = (await openBatches(deps, deliveryId)).map(({ id }) => id)
  await enqueueSends(deps, resumed, { batchIds, round: `-${deps.ids.next()}` })
}

import type { Deps } from '../deps.ts'
import { toInstant } from '../platform/time.ts'
import { batches, deliveries, dueToForget } from './store.ts'

/** Batches emptied in one atomic step. */
const EMPTIED_AT_ONCE = 400

/**
 * Deletes the lists of recipients of deliveries that were settled 30 days ago: who got what is then known to nobody, how
 * many still is. Stopped half-way the next run goes on.
 */
export const forgetRecipients = async (deps: Pick<Deps, 'db' | 'clock'>): Promise<void> => {
  for (const { id } of await dueToForget(deps, toInstant(deps.clock.now()))) {
    const all = (await batches(deps, id).select().get()).docs
    for (let from = 0; from < all.length; from += EMPTIED_AT_ONCE) {
      const write = deps.db.batch()
      for (const batch of all.slice(from, from + EMPTIED_AT_ONCE))
        write.update(batch.ref, { recipients: '', homes: '', dropped: [] })
      await write.commit()
    }
    await deliveries(deps).doc(id).update({ forgetAt: null })
  }
}

import type { Deps } from '../deps.ts'
import { wantsWork } from './batch.ts'
import { closeIfDone } from './close-delivery.ts'
import type { Delivery } from './delivery.ts'
import { enqueuePlan, enqueueSends } from './start-delivery.ts'
import { openBatches, unsettledDeliveries } from './store.ts'
import type { Subjects } from './subject.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>

/**
 * Finds what a crash left behind: deliveries without a plan, batches without a task, leases of dead workers, deliveries
 * whose end nobody noted. Enqueuing something that has a task already is harmless: the lease lets one worker through.
 * @throws AggregateError when some could not be looked after; the others were, so that none holds up the rest
 */
export const sweepDeliveries = async (deps: Needs, subjects: Subjects): Promise<void> => {
  const failures: unknown[] = []
  for (const delivery of await unsettledDeliveries(deps))
    await sweepOne(deps, subjects, delivery).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} deliveries could not be swept`)
}

const sweepOne = async (deps: Needs, subjects: Subjects, delivery: Delivery): Promise<void> => {
  const round = `-${deps.ids.next()}`
  if (delivery.status === 'paused') return
  if (delivery.status === 'planning') return enqueuePlan(deps, delivery, round)
  const now = deps.clock.now()
  const left = (await openBatches(deps, delivery.id)).filter((batch) => wantsWork(batch, now))
  await enqueueSends(deps, delivery, { batchIds: left.map(({ id }) => id), round })
  await closeIfDone(deps, subjects, delivery.id)
}

import { isQuiet } from '../../areas/policy-times.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import { readLedger } from '../../deliveries/ledger.ts'
import { resumeDelivery } from '../../deliveries/resume-delivery.ts'
import { findDelivery } from '../../deliveries/store.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { Conflict } from '../../platform/failures.ts'
import { type Circular, isUrgent, senderPlace } from '../circular.ts'
import { policyOf } from '../handing-out/what-next.ts'
import { getCircular } from '../store.ts'
import { requireLeft } from './read-quota.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks' | 'line'>

/**
 * Lets a delivery go on that was paused, for whoever has not got it yet.
 * @throws NotFound outside the officer's scope; Conflict when it is not paused, would stop again at once, or people sleep
 */
export const resumeCircular = async (deps: Needs, who: Identity, circularId: string): Promise<Circular> => {
  const circular = await getCircular(deps, circularId)
  who.require('circular.publish', senderPlace(circular))
  const delivery = circular.deliveryId ? await findDelivery(deps, circular.deliveryId) : null
  if (delivery?.status !== 'paused') throw new Conflict('delivery-not-paused')
  if (delivery.paused === 'quota') {
    const ledger = await readLedger(deps, delivery.id)
    await requireLeft(deps, ledger?.progress.waiting ?? 0)
  }
  const { policy } = await policyOf(deps, circular)
  if (!isUrgent(circular) && isQuiet(policy, deps.clock.now())) throw new Conflict('quiet-hours')
  await resumeDelivery(deps, delivery.id)
  const write = deps.db.batch()
  writeAudit(deps, write, {
    by: who.lineUserId,
    action: 'delivery.resumed',
    on: { kind: 'circular', id: circular.id },
    scopeIds: circular.senderPath,
  })
  await write.commit()
  return circular
}

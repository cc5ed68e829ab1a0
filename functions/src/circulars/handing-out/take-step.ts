import type { AuditAction } from '../../audit/audit-entry.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import { startDelivery } from '../../deliveries/start-delivery.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { NotFound } from '../../platform/failures.ts'
import { type Circular, isUrgent } from '../circular.ts'
import { CIRCULAR } from '../circular-subject.ts'
import { circulars } from '../store.ts'

interface Step {
  circularId: string
  /** LINE's id of the officer, or `system`. */
  by: string
  /** Its line in the record; null when going out is all there is to say. */
  note: (changed: Circular) => AuditAction | null
  /** Pure: it may be asked again. The circular itself means that nothing changes. */
  change: (circular: Circular) => Circular
}

/**
 * One step on the way from draft to sending, in one transaction: the circular as it stands now, what the step makes of it, the
 * delivery if it goes out by that, and the lines in the record.
 * @throws NotFound when there is no such circular, and whatever `change` throws
 */
export const takeStep = (
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  { circularId, by, note, change }: Step,
): Promise<Circular> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = circulars(deps).doc(circularId)
    const circular = await read(reference, transaction)
    if (!circular) throw new NotFound()
    const changed = change(circular)
    if (changed === circular) return circular
    transaction.set(reference, changed)
    const goesOut = changed.status === 'sending' && changed.deliveryId !== null
    if (goesOut && changed.deliveryId)
      startDelivery(deps, transaction, {
        id: changed.deliveryId,
        subject: { kind: CIRCULAR, id: circularId },
        audience: changed.audience,
        urgent: isUrgent(changed),
      })
    for (const action of [note(changed), goesOut ? ('circular.published' as const) : null])
      if (action)
        writeAudit(deps, transaction, {
          by,
          action,
          on: { kind: 'circular', id: circularId },
          scopeIds: changed.senderPath,
        })
    return changed
  })

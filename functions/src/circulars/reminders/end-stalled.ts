import { writeAudit } from '../../audit/write-audit.ts'
import type { Delivery } from '../../deliveries/delivery.ts'
import { readLedger } from '../../deliveries/ledger.ts'
import { prepareStop } from '../../deliveries/stop-delivery.ts'
import { deliveries, openBatches, unsettledDeliveries } from '../../deliveries/store.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { circulars } from '../store.ts'
import { REMINDER } from './reminder-subject.ts'
import { circularOf } from './stages.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

/** Whether nobody has got this reminder, nor may have: no request was taken, and none was left without an answer. */
const reachedNobody = async (deps: Needs, deliveryId: string): Promise<boolean> => {
  const [ledger, open] = await Promise.all([readLedger(deps, deliveryId), openBatches(deps, deliveryId)])
  const arrived = ledger ? ledger.progress.sent + ledger.progress.uncertain : 0
  return arrived === 0 && open.every(({ state, firstAttemptAt }) => state === 'pending' && firstAttemptAt === null)
}

const endReminder = async (deps: Needs, { id, subject }: Delivery): Promise<void> => {
  const isUnsent = await reachedNobody(deps, id)
  await deps.db.runTransaction(async (transaction) => {
    const reference = circulars(deps).doc(circularOf(subject.id))
    const delivery = await read(deliveries(deps).doc(id), transaction)
    const circular = await read(reference, transaction)
    const stop = await prepareStop(deps, transaction, id)
    if (delivery?.status !== 'paused' || !circular) return
    stop()
    // One that reached nobody counts as not sent, so that an officer may try again the same day.
    if (isUnsent)
      transaction.update(reference, {
        reminders: circular.reminders.map((each) => (each.deliveryId === id ? { ...each, deliveryId: null } : each)),
      })
    writeAudit(deps, transaction, {
      by: 'system',
      action: 'reminder.notSent',
      on: { kind: 'circular', id: circular.id },
      scopeIds: circular.senderPath,
    })
  })
}

/**
 * Ends reminders that wait because the month's messages ran out or LINE refuses our channel. Later they would come to people
 * who have confirmed since; the next stage, or an officer, asks those who are left then.
 */
export const endStalledReminders = async (deps: Needs): Promise<void> => {
  const stalled = (await unsettledDeliveries(deps)).filter(
    ({ subject, status }) => subject.kind === REMINDER && status === 'paused',
  )
  for (const delivery of stalled) await endReminder(deps, delivery)
}

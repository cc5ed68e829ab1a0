import { writeAudit } from '../../audit/write-audit.ts'
import { enqueuePlan, startDelivery } from '../../deliveries/start-delivery.ts'
import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { japanDay, toInstant } from '../../platform/time.ts'
import type { Circular } from '../circular.ts'
import { circulars } from '../store.ts'
import { REMINDER } from './reminder-subject.ts'
import { hasStage, reminderId, wasRemindedOn } from './stages.ts'

export interface NewReminder {
  circularId: string
  stage: string
  /** Whom it was counted to reach. */
  households: number
  people: number
  /** Whether the month's messages suffice; if not, only the officers hear of it. */
  enough: boolean
  /** LINE's id of the officer, or `system`. */
  by: string
}

/**
 * Notes the reminder on its circular and starts its delivery, in one transaction; however often and by however many it is
 * asked for, a stage comes once, and no circular twice a day.
 * @returns the circular as it is now, or null when there was nothing to do: taken back, or reminded of meanwhile
 */
export const startReminder = async (
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'tasks'>,
  { circularId, stage, households, people, enough, by }: NewReminder,
): Promise<Circular | null> => {
  const id = reminderId(circularId, stage)
  const reminded = await deps.db.runTransaction(async (transaction) => {
    const reference = circulars(deps).doc(circularId)
    const circular = await read(reference, transaction)
    const now = deps.clock.now()
    if (circular?.status !== 'sent' || hasStage(circular, stage) || wasRemindedOn(circular, japanDay(now))) return null
    const entry = { stage, at: toInstant(now), deliveryId: enough ? id : null, households, people }
    const changed = { ...circular, reminders: [...circular.reminders, entry] }
    transaction.set(reference, changed)
    if (enough)
      startDelivery(deps, transaction, {
        id,
        subject: { kind: REMINDER, id },
        audience: circular.audience,
        urgent: false,
      })
    writeAudit(deps, transaction, {
      by,
      action: enough ? 'reminder.sent' : 'reminder.notSent',
      on: { kind: 'circular', id: circularId },
      scopeIds: circular.senderPath,
    })
    return changed
  })
  // Should the process die here, the sweep finds the delivery without a plan.
  if (reminded && enough) await enqueuePlan(deps, { id, urgent: false })
  return reminded
}

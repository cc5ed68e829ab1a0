import { z } from 'zod'
import { Id, Instant } from '../platform/values.ts'

/** One line of the append-only record of what officers (and the system) did. It holds ids, never names or words. */
export const AuditEntry = z.object({
  /** A ULID, so that ids sort by time. */
  id: Id,
  at: Instant,
  /** LINE's id of the officer, or `system`. */
  by: z.string(),
  action: z.enum([
    'circular.created',
    'circular.changed',
    'circular.deleted',
    'circular.tested',
    'circular.submitted',
    'circular.approved',
    'circular.rejected',
    'circular.scheduled',
    'circular.rescheduled',
    'circular.cancelled',
    'circular.published',
    'circular.withdrawn',
    'survey.deadlineMoved',
    'survey.closed',
    'reminder.sent',
    'reminder.notSent',
    'digest.sent',
    'digest.postponed',
    'delivery.resumed',
    'delivery.paused',
    'receipt.recorded',
    'receipt.erased',
    'household.invited',
    'newcomer.linked',
    'inquiry.answered',
    'shelters.imported',
    'hazard.reported',
    'hazard.changed',
    'hazard.published',
    'hazard.unpublished',
    'hazard.merged',
    'hazard.unmerged',
    'hazard.told',
    'hazard.settled',
    'open311.clientAdded',
    'open311.clientRemoved',
    'districts.outlined',
    'office.granted',
    'office.ended',
    'policy.changed',
  ]),
  on: z.object({ kind: z.string(), id: z.string() }),
  /** Where it happened: from the city down. */
  scopeIds: z.array(Id),
})
export type AuditEntry = z.infer<typeof AuditEntry>
export type AuditAction = AuditEntry['action']

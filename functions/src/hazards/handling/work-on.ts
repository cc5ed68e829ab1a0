import type { AuditAction } from '../../audit/audit-entry.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { type Happening, requireSeen, withEvent, writeChange } from '../change-hazard.ts'
import type { Hazard } from '../hazard.ts'
import { hazardWithin } from '../hazard-within.ts'

export type OfficeNeeds = Pick<Deps, 'db' | 'clock' | 'ids'>

/** Which report an officer works on, and the version of it they had before their eyes. */
export interface Step {
  hazardId: string
  seen: number
}

/** What an officer did, without who and from where. */
export type Deed = Omit<Happening, 'from' | 'by'>

/**
 * Changes a report for an officer, with a line of its history and one of the record, in one transaction.
 * @param change is given the report as it is; what it answers is written. Null: nothing is to be done
 * @throws NotFound outside the officer's scope; Conflict when somebody changed it since they looked; and whatever `change` throws
 */
export const workOn = (
  deps: OfficeNeeds,
  who: Identity,
  { hazardId, seen, action = 'hazard.changed' }: Step & { action?: AuditAction },
  change: (hazard: Hazard) => { hazard: Hazard; deed: Deed } | null,
): Promise<Hazard> =>
  deps.db.runTransaction(async (transaction) => {
    const present = await hazardWithin(deps, who, { action: 'hazard.handle', hazardId, transaction })
    requireSeen(present, seen)
    const changed = change(present)
    if (!changed) return present
    const by = who.lineUserId
    const written = withEvent(deps, changed.hazard, { ...changed.deed, from: 'office', by })
    writeChange(deps, transaction, written)
    const { scopeIds } = written.hazard
    writeAudit(deps, transaction, { by, action, on: { kind: 'hazard', id: hazardId }, scopeIds })
    return written.hazard
  })

/** A report to which the office has done or said something that the reporter sees. @param at the instant, as documents hold it; the first one stays */
export const answered = (hazard: Hazard, at: string): Hazard => ({
  ...hazard,
  answeredAt: hazard.answeredAt ?? at,
  awaitsAnswer: false,
})

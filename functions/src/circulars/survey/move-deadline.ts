import type { AuditAction } from '../../audit/audit-entry.ts'
import { writeAudit } from '../../audit/write-audit.ts'
import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { read } from '../../platform/collection.ts'
import { Invalid, NotFound } from '../../platform/failures.ts'
import { japanDay } from '../../platform/time.ts'
import { type Circular, senderPlace } from '../circular.ts'
import { circulars, getCircular } from '../store.ts'
import { closed, withDeadline } from './rules.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'ids'>

const change = async (
  deps: Needs,
  who: Identity,
  { circularId, action, to }: { circularId: string; action: AuditAction; to: (circular: Circular) => Circular },
): Promise<Circular> => {
  who.require('circular.publish', senderPlace(await getCircular(deps, circularId)))
  return deps.db.runTransaction(async (transaction) => {
    const reference = circulars(deps).doc(circularId)
    const circular = await read(reference, transaction)
    if (!circular) throw new NotFound()
    const changed = to(circular)
    if (changed === circular) return circular
    transaction.set(reference, changed)
    writeAudit(deps, transaction, {
      by: who.lineUserId,
      action,
      on: { kind: 'circular', id: circularId },
      scopeIds: circular.senderPath,
    })
    return changed
  })
}

/**
 * Moves the last day on which answers are taken; a survey that was closed takes answers again. The version stays: who has the
 * questions on the screen may send the answers.
 * @param until `YYYY-MM-DD` in Japan; null: no last day
 * @throws NotFound outside the officer's scope; Invalid for a day that is over; Conflict for a draft, a withdrawn circular, or one without questions
 */
export const moveDeadline = (
  deps: Needs,
  who: Identity,
  { circularId, until }: { circularId: string; until: string | null },
): Promise<Circular> => {
  const now = deps.clock.now()
  if (until !== null && until < japanDay(now)) throw new Invalid('invalid', [{ path: 'until', code: 'until-past' }])
  return change(deps, who, {
    circularId,
    action: 'survey.deadlineMoved',
    to: (circular) => withDeadline(circular, until, now),
  })
}

/** No more answers from now on. @throws as `moveDeadline` */
export const closeSurvey = (deps: Needs, who: Identity, circularId: string): Promise<Circular> =>
  change(deps, who, { circularId, action: 'survey.closed', to: (circular) => closed(circular, deps.clock.now()) })

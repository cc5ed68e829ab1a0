import { readLedger } from '../deliveries/ledger.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { read } from '../platform/collection.ts'
import { type Circular, senderPlace } from './circular.ts'
import type { CircularView } from './circular-view.ts'
import { standingCorrection } from './corrections/write-correction.ts'
import { maySee } from './describe-reach.ts'
import { awaitingApprovalBy } from './handing-out/approvers.ts'
import { quietUntil } from './handing-out/schedule.ts'
import { scheduleViews } from './handing-out/schedule-view.ts'
import { policyOf } from './handing-out/what-next.ts'
import { circulars, correctionsOf } from './store.ts'
import { isOnItsWay, isWaiting } from './transitions.ts'

type Needs = Pick<Deps, 'db' | 'clock'>
type OfficeView = NonNullable<CircularView['office']>

/** Whether its wait can be ended now: it does not wait for a digest or a second officer, and people are awake. */
const mayLeaveNow = async (deps: Needs, circular: Circular): Promise<boolean> =>
  circular.status === 'scheduled' &&
  circular.schedule?.kind !== 'digest' &&
  quietUntil(circular, { settled: await policyOf(deps, circular), now: deps.clock.now() }) === null

/** What it puts right, and what puts it right, as far as this officer may see it. */
const correctionsAround = async (deps: Needs, who: Identity, circular: Circular) => {
  const [corrected, corrections] = await Promise.all([
    circular.corrects ? read(circulars(deps).doc(circular.corrects)) : null,
    circular.status === 'withdrawn' ? correctionsOf(deps, circular.id) : [],
  ])
  const seen = await Promise.all(corrections.map((correction) => maySee(deps, who, correction)))
  return {
    corrects: corrected && { id: corrected.id, title: corrected.title },
    corrections: corrections.filter((_, index) => seen[index]).map(({ id, title, status }) => ({ id, title, status })),
    isPutRight: standingCorrection(corrections) !== null,
  }
}

/** What the circular's page shows an officer, and which of its buttons. The verbs check again. */
export const officeView = async (deps: Needs, who: Identity, circular: Circular): Promise<OfficeView> => {
  const { status, schedule, timing, submitted, rejected, reminders, deliveryId } = circular
  const place = senderPlace(circular)
  const mayWrite = who.may('circular.write', place)
  const mayPublish = who.may('circular.publish', place)
  const [approvable, leaves, [waits], { isPutRight, ...around }, ledger] = await Promise.all([
    awaitingApprovalBy(deps, who, [circular]),
    mayPublish && mayLeaveNow(deps, circular),
    scheduleViews(deps, [circular]),
    correctionsAround(deps, who, circular),
    deliveryId ? readLedger(deps, deliveryId) : null,
  ])
  return {
    versions: circular.versions,
    canEdit: status === 'draft' && mayWrite,
    canPublish: status === 'draft' && mayPublish,
    canWithdraw: isOnItsWay(circular) && who.may('circular.withdraw', place),
    canApprove: approvable.length > 0,
    canCancel: isWaiting(circular) && mayPublish,
    canReschedule: status === 'scheduled' && (schedule?.kind === 'time' || schedule?.kind === 'quiet') && mayPublish,
    canRelease: leaves,
    canCorrect: status === 'withdrawn' && !isPutRight && mayWrite,
    canRemind: status === 'sent' && mayPublish,
    timing,
    schedule: waits ?? null,
    submitted: submitted && { at: submitted.at, mine: submitted.by === who.lineUserId },
    rejected: rejected && { at: rejected.at, note: rejected.note },
    ...around,
    reminders: reminders.map(({ deliveryId: sent, ...reminder }) => ({ ...reminder, sent: sent !== null })),
    delivery: ledger?.progress ?? null,
  }
}

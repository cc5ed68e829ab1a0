import { Conflict } from '../platform/failures.ts'
import type { Circular, Schedule, Timing } from './circular.ts'
import type { CircularContent } from './circular-content.ts'

/** Who does it, and when. */
export interface Deed {
  lineUserId: string
  at: string
}

/** Where a circular goes that was asked for: before a second officer, into a wait, or out. */
export type Next =
  | { to: 'approval' }
  | { to: 'schedule'; schedule: Schedule }
  | { to: 'delivery'; deliveryId: string; at: string }

/** Nothing has left yet, and it can be taken back without anybody noticing. */
export const isWaiting = ({ status }: Pick<Circular, 'status'>): boolean =>
  status === 'awaitingApproval' || status === 'scheduled'

/** Something has left, or may have. */
export const isOnItsWay = ({ status }: Pick<Circular, 'status'>): boolean => status === 'sending' || status === 'sent'

/** Changing and throwing away are for drafts alone. @throws Conflict while it waits and once it is on its way */
export const requireDraft = (circular: Circular): void => {
  if (circular.status === 'draft') return
  throw new Conflict(isWaiting(circular) ? 'circular-waiting' : 'circular-already-sent')
}

const goOn = (circular: Circular, next: Next): Circular => {
  switch (next.to) {
    case 'approval':
      return { ...circular, status: 'awaitingApproval' }
    case 'schedule':
      return { ...circular, status: 'scheduled', schedule: next.schedule }
    case 'delivery':
      return {
        ...circular,
        status: 'sending',
        schedule: null,
        publishedAt: next.at,
        // Whoever pressed 送る, also when a task or somebody else ended the wait.
        publishedBy: circular.submitted?.by ?? null,
        deliveryId: next.deliveryId,
      }
  }
}

/** A draft with other words, pictures, files or audience. @throws Conflict while it waits and once it is on its way */
export const edit = (
  circular: Circular,
  change: Partial<CircularContent & Pick<Circular, 'audience' | 'audiencePath' | 'pictures' | 'attachments'>>,
  at: string,
): Circular => {
  requireDraft(circular)
  return { ...circular, ...change, version: circular.version + 1, updatedAt: at }
}

/**
 * 送る: draft → awaitingApproval | scheduled | sending.
 * @param asked.people phones it goes to
 * @throws Conflict when it is not a draft
 */
export const submit = (
  circular: Circular,
  { by, timing, people, next }: { by: Deed; timing: Timing; people: number; next: Next },
): Circular => {
  requireDraft(circular)
  const submitted = { at: by.at, by: by.lineUserId }
  return goOn({ ...circular, timing, people, submitted, approved: null, rejected: null, updatedAt: by.at }, next)
}

/**
 * The second officer's yes: awaitingApproval → scheduled | sending. A second yes changes nothing.
 * @throws Conflict when nobody's yes is wanted
 */
export const approve = (
  circular: Circular,
  { by, people, next }: { by: Deed; people: number; next: Exclude<Next, { to: 'approval' }> },
): Circular => {
  if (circular.approved && (circular.status === 'scheduled' || isOnItsWay(circular))) return circular
  if (circular.status !== 'awaitingApproval') throw new Conflict('circular-not-awaiting')
  return goOn({ ...circular, people, approved: { at: by.at, by: by.lineUserId }, updatedAt: by.at }, next)
}

/** Whatever was asked for is void; the higher version makes a page that still shows it out of date. */
const backToDraft = (circular: Circular, at: string): Circular => ({
  ...circular,
  status: 'draft',
  submitted: null,
  approved: null,
  schedule: null,
  people: 0,
  version: circular.version + 1,
  updatedAt: at,
})

/** The second officer's no: awaitingApproval → draft, with a word to the author. @throws Conflict when it does not await one */
export const reject = (circular: Circular, { by, note }: { by: Deed; note: string }): Circular => {
  if (circular.status === 'draft' && circular.rejected) return circular
  if (circular.status !== 'awaitingApproval') throw new Conflict('circular-not-awaiting')
  return { ...backToDraft(circular, by.at), rejected: { at: by.at, by: by.lineUserId, note } }
}

/** 取り消す: awaitingApproval | scheduled → draft. A draft stays one. @throws Conflict when something may have left */
export const cancel = (circular: Circular, at: string): Circular => {
  if (circular.status === 'draft') return circular
  if (circular.status === 'withdrawn') throw new Conflict('circular-withdrawn')
  if (!isWaiting(circular)) throw new Conflict('cancel-too-late')
  return backToDraft(circular, at)
}

/** Another minute for one that waits for a minute. @throws Conflict when it waits for something else, or not at all */
export const reschedule = (circular: Circular, { to, at }: { to: string; at: string }): Circular => {
  const { status, schedule } = circular
  if (status !== 'scheduled' || !schedule) throw new Conflict('circular-not-scheduled')
  if (schedule.kind !== 'time' && schedule.kind !== 'quiet') throw new Conflict('circular-not-timed')
  return {
    ...circular,
    timing: { kind: 'at', at: to },
    schedule: { kind: 'time', at: to, digestAreaId: null },
    updatedAt: at,
  }
}

/** Its time was missed and people sleep by now: it waits until they do not. @throws Conflict when it does not wait */
export const postpone = (circular: Circular, { until, at }: { until: string; at: string }): Circular => {
  if (circular.status !== 'scheduled') throw new Conflict('circular-not-scheduled')
  return { ...circular, schedule: { kind: 'quiet', at: until, digestAreaId: null }, updatedAt: at }
}

/** The wait is over: scheduled → sending. On its way it stays as it is. @throws Conflict when it was taken back */
export const release = (circular: Circular, { deliveryId, at }: { deliveryId: string; at: string }): Circular => {
  if (isOnItsWay(circular)) return circular
  if (circular.status !== 'scheduled') throw new Conflict('circular-not-scheduled')
  return { ...goOn(circular, { to: 'delivery', deliveryId, at }), updatedAt: at }
}

/** sending → sent, when the last batch is settled. Anything else stays as it is (the news may come late or twice). */
export const finishSending = (circular: Circular): Circular =>
  circular.status === 'sending' ? { ...circular, status: 'sent' } : circular

/** sending | sent → withdrawn: nothing more goes out and the page says so. @throws Conflict when nothing has left */
export const withdraw = (circular: Circular, { by, reason }: { by: Deed; reason: string }): Circular => {
  if (circular.status === 'withdrawn') return circular
  if (!isOnItsWay(circular)) throw new Conflict('circular-not-sent-yet')
  return {
    ...circular,
    status: 'withdrawn',
    withdrawn: { at: by.at, by: by.lineUserId, reason },
    updatedAt: by.at,
  }
}

import type { Transaction } from 'firebase-admin/firestore'
import type { Deps } from '../deps.ts'
import { Conflict } from '../platform/failures.ts'
import { toInstant } from '../platform/time.ts'
import { eventId, type Hazard, type HazardEvent } from './hazard.ts'
import { newsTime } from './news-time.ts'
import { hazardEvents, hazards } from './store.ts'

/** What happened, without what follows from where and when. */
export interface Happening extends Pick<HazardEvent, 'kind' | 'from' | 'by' | 'isPublic'> {
  text?: string
  status?: HazardEvent['status']
  otherId?: string | null
  assignee?: HazardEvent['assignee']
  /** Whether those who follow hear of it in LINE; left out: yes where they may see it. */
  told?: boolean
}

/** A report as it is after something happened, with its line of history. Writes nothing. */
export const withEvent = (
  deps: Pick<Deps, 'clock'>,
  hazard: Hazard,
  { told, ...happening }: Happening,
): { hazard: Hazard; event: HazardEvent } => {
  const now = deps.clock.now()
  const number = hazard.version + 1
  const isTold = told ?? happening.isPublic
  const event: HazardEvent = {
    text: '',
    status: null,
    otherId: null,
    assignee: null,
    ...happening,
    id: eventId(hazard.id, number),
    hazardId: hazard.id,
    number,
    at: toInstant(now),
    news: isTold ? 'waits' : 'no',
    newsAt: isTold ? toInstant(newsTime(now)) : null,
  }
  return { hazard: { ...hazard, version: number, updatedAt: event.at }, event }
}

/** Writes a report and what happened to it, in the caller's transaction (its reads must be over). */
export const writeChange = (
  deps: Pick<Deps, 'db'>,
  transaction: Transaction,
  { hazard, event }: { hazard: Hazard; event: HazardEvent },
): void => {
  transaction.set(hazards(deps).doc(hazard.id), hazard)
  transaction.create(hazardEvents(deps).doc(event.id), event)
}

/** @throws Conflict `hazard-changed` unless the report is as whoever changes it saw it */
export const requireSeen = ({ version }: Pick<Hazard, 'version'>, seen: number): void => {
  if (version !== seen) throw new Conflict('hazard-changed')
}

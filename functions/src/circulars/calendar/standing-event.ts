import type { Deps } from '../../deps.ts'
import { read } from '../../platform/collection.ts'
import { type Circular, RESIDENT_STATUSES } from '../circular.ts'
import type { CircularEvent } from '../circular-content.ts'
import { circulars, correctionsOf } from '../store.ts'
import { isOnItsWay } from '../transitions.ts'

type Db = Pick<Deps, 'db'>

/** An event as calendars are to show it now. */
export interface StandingEvent {
  /** The first circular of the chain: what all its corrections share. */
  firstId: string
  /** The circular that tells of it now. */
  circular: Circular
  event: CircularEvent
  /** It was taken back, or its correction has no event any more. */
  cancelled: boolean
  firstAt: string
  /** When the last of the chain was handed out or withdrawn. */
  changedAt: string
}

const firstOf = async (deps: Db, circular: Circular): Promise<Circular> => {
  const before = circular.corrects === null ? null : await read(circulars(deps).doc(circular.corrects))
  return before ? firstOf(deps, before) : circular
}

const correctionsBelow = async (deps: Db, circular: Circular): Promise<Circular[]> => {
  const corrections = await correctionsOf(deps, circular.id)
  const below = await Promise.all(corrections.map((each) => correctionsBelow(deps, each)))
  return [...corrections, ...below.flat()]
}

/** What residents have seen of a circular, its corrections and their corrections; in the order in which it was handed out. */
const handedOut = async (deps: Db, first: Circular): Promise<Circular[]> =>
  [first, ...(await correctionsBelow(deps, first))]
    .filter(({ status }) => RESIDENT_STATUSES.includes(status))
    .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? -1 : 1))

/**
 * The event a circular announced, as it stands now: where the circular was withdrawn and put right, the correction's. All
 * circulars of the chain have the same answer, so an old address in somebody's calendar keeps telling what holds.
 * @returns null when no circular of the chain that residents have seen has an event
 */
export const standingEvent = async (deps: Db, circular: Circular): Promise<StandingEvent | null> => {
  const first = await firstOf(deps, circular)
  const chain = await handedOut(deps, first)
  const standing = chain.findLast(isOnItsWay)
  const told = standing?.event ? standing : chain.findLast(({ event }) => event !== null)
  if (!told?.event) return null
  const times = chain.flatMap(({ publishedAt, withdrawn }) => [publishedAt ?? '', withdrawn?.at ?? '']).toSorted()
  return {
    firstId: first.id,
    circular: told,
    event: told.event,
    cancelled: told !== standing,
    firstAt: chain[0]?.publishedAt ?? '',
    changedAt: times.at(-1) ?? '',
  }
}

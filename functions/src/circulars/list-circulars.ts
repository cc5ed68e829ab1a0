import type { z } from 'zod'
import { type Area, associationOf } from '../areas/area.ts'
import { areaNames } from '../areas/area-names.ts'
import type { Deps } from '../deps.ts'
import type { Identity } from '../officers/identity.ts'
import { CATEGORIES } from '../platform/category.ts'
import { Forbidden } from '../platform/failures.ts'
import type { Resident } from '../residents/resident.ts'
import { findResident } from '../residents/store.ts'
import type { Circular } from './circular.ts'
import type { Direction, listMyChoices, listMyCirculars, listOfficeCirculars } from './contract.ts'
import { summarise, summariseForOffice } from './describe-circular.ts'
import { countIn } from './describe-reach.ts'
import { awaitingApprovalBy } from './handing-out/approvers.ts'
import { cursorAfter, placeAt, shownBefore } from './list-place.ts'
import { listedSince } from './list-since.ts'
import { type Filters, publishedFor } from './published-for.ts'
import type { ReachCounts } from './reach.ts'
import { isFor, readableAreas } from './readers.ts'
import { findCirculars } from './search/find-circulars.ts'
import { sentBatches } from './sent-batches.ts'
import { showsCounts } from './small-numbers.ts'
import { awaitingApprovalIn, publishedInside, talliesIn, waitingOf, writtenBy } from './store.ts'

type Needs = Pick<Deps, 'db' | 'clock' | 'config'>

const PAGE = 50
/** An area above the association reads a tally per association and circular, so its list counts only the newest ones. */
const COUNTED_ABOVE_ASSOCIATION = 3
/** So many wait for a yes in a whole city at one time, at most; those for officers of their own areas are left out of them. */
const LOOKED_THROUGH = 300

const requireResident = async (deps: Needs, lineUserId: string): Promise<Resident> => {
  const resident = await findResident(deps, lineUserId)
  if (!resident) throw new Forbidden('not-registered')
  return resident
}

type MyList = z.input<(typeof listMyCirculars)['response']>
type MyQuery = z.output<(typeof listMyCirculars)['query']>

/** A resident's own circulars: all of them, or of one kind or sender, or those in which words stand. @throws Forbidden for somebody not registered */
export const listMine = async (
  deps: Needs,
  lineUserId: string,
  { before, words, ...filters }: MyQuery,
): Promise<MyList> => {
  const resident = await requireResident(deps, lineUserId)
  const wanted = { ...filters, since: listedSince(deps) }
  if (words) {
    const found = await findCirculars(deps, { ...wanted, resident, words })
    const skipped = shownBefore(before)
    const page = found.slice(skipped, skipped + PAGE)
    const shown = skipped + page.length
    const older = shown < found.length ? String(shown) : null
    return { circulars: await summarise(deps, page, resident), older, found: found.length }
  }
  const areaIds = readableAreas(resident)
  const page = await publishedFor(deps, { ...wanted, areaIds, after: placeAt(before), limit: PAGE })
  const last = page.length === PAGE ? page.at(-1) : undefined
  const mine = page.filter((circular) => isFor(circular, resident))
  return { circulars: await summarise(deps, mine, resident), older: last ? cursorAfter(last) : null, found: null }
}

/** By what a resident can narrow the list down. @throws Forbidden for somebody not registered */
export const listChoices = async (
  deps: Needs,
  lineUserId: string,
): Promise<z.input<(typeof listMyChoices)['response']>> => {
  const resident = await requireResident(deps, lineUserId)
  const areaIds = readableAreas(resident)
  const isThere = async (filters: Filters) =>
    (await publishedFor(deps, { areaIds, since: listedSince(deps), limit: 1, ...filters })).length > 0
  const [names, sends, comes] = await Promise.all([
    areaNames(deps, areaIds),
    // Only who stands above a resident, or where the resident is, can send to the resident.
    Promise.all(areaIds.map((senderAreaId) => isThere({ senderAreaId }))),
    Promise.all(CATEGORIES.map((category) => isThere({ category }))),
  ])
  return {
    senders: areaIds.filter((_, index) => sends[index]).flatMap((id) => names.get(id) ?? []),
    categories: CATEGORIES.filter((_, index) => comes[index]),
  }
}

const reachOf = async (
  deps: Needs,
  who: Identity,
  { circular, area }: { circular: Circular; area: Area },
): Promise<ReachCounts | null> => {
  if (circular.publishedAt === null) return null
  const [tallies, isSent] = await Promise.all([
    talliesIn(deps, circular.id, associationOf(area)),
    sentBatches(deps, circular),
  ])
  const counts = countIn(tallies, area, isSent)
  return showsCounts(who, area, counts.households) ? counts : null
}

/** What came from above: to all of something around the area, to the area, or to parts of it. */
const receivedBy = async (deps: Needs, area: Area): Promise<Circular[]> => {
  if (area.ancestorIds.length === 0) return []
  const wanted = { since: listedSince(deps), limit: PAGE }
  const [around, inside] = await Promise.all([
    publishedFor(deps, { areaIds: area.ancestorIds, ...wanted }),
    publishedInside(deps, { area, ...wanted }),
  ])
  return [...around, ...inside].sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1)).slice(0, PAGE)
}

/** When a circular goes out that has not left yet, as text that sorts; last what waits for a yes and then goes at once. */
const leavesAt = ({ schedule, timing }: Circular): string =>
  schedule?.at ?? (timing?.kind === 'at' ? timing.at : '9999')

const inDirection = async (
  deps: Needs,
  who: Identity,
  { area, direction }: { area: Area; direction: Direction },
): Promise<Circular[]> => {
  switch (direction) {
    case 'out':
      return writtenBy(deps, area.id, PAGE)
    case 'in':
      return receivedBy(deps, area)
    case 'waiting':
      return (await waitingOf(deps, area.id)).sort((a, b) => (leavesAt(a) < leavesAt(b) ? -1 : 1))
    case 'approve':
      return awaitingApprovalBy(deps, who, await awaitingApprovalIn(deps, area.id, LOOKED_THROUGH))
  }
}

/** The circulars of an area that the office asks for, with how far they have got there, or when they leave. */
export const listOffice = async (
  deps: Needs,
  who: Identity,
  { area, direction }: { area: Area; direction: Direction },
): Promise<z.input<(typeof listOfficeCirculars)['response']>> => {
  const found = await inDirection(deps, who, { area, direction })
  const isWide = area.kind === 'city' || area.kind === 'district'
  const published = found.filter(({ publishedAt }) => publishedAt !== null)
  const counted = new Set(isWide ? published.slice(0, COUNTED_ABOVE_ASSOCIATION) : published)
  const [summaries, reach] = await Promise.all([
    summariseForOffice(deps, who, found),
    Promise.all(found.map((circular) => (counted.has(circular) ? reachOf(deps, who, { circular, area }) : null))),
  ])
  return { circulars: summaries.map((summary, index) => ({ ...summary, reach: reach[index] ?? null })) }
}

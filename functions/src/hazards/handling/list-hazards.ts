import type { Query } from 'firebase-admin/firestore'
import type { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { inJapan, japanDay, toInstant } from '../../platform/time.ts'
import { type Hazard, HazardStatus } from '../hazard.ts'
import { OPEN_STATUSES } from '../limits.ts'
import { getHazard, hazards } from '../store.ts'
import { openAmong } from '../what-is-open.ts'
import type { Filters } from './contract.ts'
import { isLate } from './describe-lines.ts'

type Needs = Pick<Deps, 'db' | 'clock'>
export type HazardFilters = z.output<typeof Filters>

/** Lines of one page. */
export const PAGE = 200
/** Reports read for one page at most: where few of them are wanted, the page is short and the next one goes on. */
const READ_AT_MOST = 1_000

const statusesOf = (status: HazardFilters['status']): HazardStatus[] => {
  if (status === 'open') return [...OPEN_STATUSES]
  // A merged one stands under the one it is merged into.
  return status === 'all' ? HazardStatus.options.filter((each) => each !== 'merged') : [status]
}

/** What the database narrows it to: everything but `only`, the newest first. */
const narrowed = (deps: Needs, filters: HazardFilters): Query<Hazard> => {
  const { areaId, status, category, section, from, until } = filters
  let query = hazards(deps).where('scopeIds', 'array-contains', areaId).where('status', 'in', statusesOf(status))
  if (category) query = query.where('category', '==', category)
  if (section) query = query.where('assignee.section', '==', section)
  if (from) query = query.where('openedAt', '>=', toInstant(inJapan(from, '00:00')))
  if (until) query = query.where('openedAt', '<', toInstant(inJapan(until, '00:00').add(1, 'day')))
  return query.orderBy('openedAt', 'desc').orderBy('id', 'desc')
}

/** What of the database's answer is wanted. */
const wantedOf = async (deps: Needs, read: Hazard[], { only }: HazardFilters): Promise<Hazard[]> => {
  if (only === 'unassigned') return read.filter(({ assignee }) => assignee === null)
  if (only === 'unpublished') {
    const open = await openAmong(deps, read)
    return read.filter(({ id }) => !open.has(id))
  }
  const today = japanDay(deps.clock.now())
  return only === 'late' ? read.filter((hazard) => isLate(hazard, today)) : read
}

/**
 * The reports of an area, the newest first.
 * @param page.before the id of the last report of the page before
 * @returns a page, and where the next one begins; null: there is nothing older
 * @throws NotFound when there is no report `before`
 */
export const listHazards = async (
  deps: Needs,
  filters: HazardFilters,
  { before, limit = PAGE }: { before?: string; limit?: number } = {},
): Promise<{ found: Hazard[]; older: string | null }> => {
  const found: Hazard[] = []
  let last = before ? await getHazard(deps, before) : null
  for (let read = 0; read < READ_AT_MOST; read += limit) {
    const query = narrowed(deps, filters)
    const { docs } = await (last ? query.startAfter(last.openedAt, last.id) : query).limit(limit).get()
    const portion = docs.map((doc) => doc.data())
    last = portion.at(-1) ?? last
    found.push(...(await wantedOf(deps, portion, filters)))
    const lastShown = found[limit - 1]
    if (lastShown) return { found: found.slice(0, limit), older: lastShown.id }
    if (docs.length < limit) return { found, older: null }
  }
  return { found, older: last?.id ?? null }
}

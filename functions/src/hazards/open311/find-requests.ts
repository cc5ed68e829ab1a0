import type { Deps } from '../../deps.ts'
import { ID } from '../../platform/values.ts'
import type { Hazard } from '../hazard.ts'
import { hazards, reportsById } from '../store.ts'
import type { Search } from './read-search.ts'
import { seenBy, statusIn } from './status.ts'

/** Documents read at once. */
const PORTION = 500

/** The reports of these ids that may be seen, in the order asked for; the rest is left out. */
export const findById = async (deps: Pick<Deps, 'db'>, ids: string[], clientId: string | null): Promise<Hazard[]> => {
  const possible = ids.filter((id) => ID.test(id))
  return seenBy(deps, await reportsById(deps, possible), clientId)
}

/**
 * The reports a search is for, newest first. All of its days are read until the page is full: which of them may be seen or are open
 * an index could tell only for each question by itself, and 90 days of a city are some thousand reports.
 */
export const findRequests = async (
  deps: Pick<Deps, 'db'>,
  search: Search,
  clientId: string | null,
): Promise<Hazard[]> => {
  if ('ids' in search) return findById(deps, search.ids, clientId)
  const { from, until, serviceCodes, statuses, page, pageSize } = search
  const isMeant = (hazard: Hazard): boolean =>
    (serviceCodes.length === 0 || serviceCodes.includes(hazard.category)) &&
    (statuses.length === 0 || statuses.includes(statusIn(hazard)))
  const all = hazards(deps).where('openedAt', '>=', from).where('openedAt', '<=', until).orderBy('openedAt', 'desc')
  const found: Hazard[] = []
  let portion = await all.limit(PORTION).get()
  while (portion.size > 0 && found.length < page * pageSize) {
    const meant = portion.docs.map((doc) => doc.data()).filter(isMeant)
    found.push(...(await seenBy(deps, meant, clientId)))
    const last = portion.docs.at(-1)
    if (portion.size < PORTION || !last) break
    portion = await all.startAfter(last).limit(PORTION).get()
  }
  return found.slice((page - 1) * pageSize, page * pageSize)
}

import { widestOnly } from '../../areas/area.ts'
import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { japanDay } from '../../platform/time.ts'
import { Resident } from '../../residents/resident.ts'
import { residents } from '../../residents/store.ts'
import type { HazardEvent } from '../hazard.ts'
import { followsOf, ofMany } from '../store.ts'
import type { NewsItem } from './news-run.ts'
import { type PersonNews, whatsNew } from './whats-new.ts'

/** People asked for in one go. */
const PEOPLE_AT_ONCE = 300

/** What is new for whom, as people follow at this moment. @param events those of the items, in the order they happened */
export const newsOf = async (
  deps: Pick<Deps, 'db'>,
  items: readonly NewsItem[],
  events: readonly HazardEvent[],
): Promise<Map<string, PersonNews>> => {
  const ids = items.flatMap((item) => item.heardBy)
  return whatsNew(items, events, await followsOf(deps, ids))
}

/** Whom a run reaches in LINE, and where they live: the delivery's audience. */
export interface Hearers {
  people: number
  /** Without overlaps. */
  audience: string[]
}

const isReached = ({ status, preferences }: Resident, today: string): boolean =>
  status === 'active' && (preferences.pausedUntil === null || preferences.pausedUntil < today)

/** The people among those for whom something is new who get it in LINE today: registered, friends of the account, not on a pause. */
export const hearersOf = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  items: readonly NewsItem[],
  events: readonly HazardEvent[],
): Promise<Hearers> => {
  const ids = [...(await newsOf(deps, items, events)).keys()]
  const read = (some: string[]) => deps.db.getAll(...some.map((id) => residents(deps).doc(id)))
  const found = await ofMany(ids, read, PEOPLE_AT_ONCE)
  const today = japanDay(deps.clock.now())
  const reached = found
    .flatMap((each) => (each.exists ? [Resident.parse(each.data())] : []))
    .filter((resident) => isReached(resident, today))
  const areas = await areasById(
    deps,
    reached.map(({ areaId }) => areaId),
  )
  return { people: reached.length, audience: widestOnly(areas).map(({ id }) => id) }
}

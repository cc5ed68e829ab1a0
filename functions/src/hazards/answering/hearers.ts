import { widestOnly } from '../../areas/area.ts'
import { areasById } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { japanDay } from '../../platform/time.ts'
import { Resident } from '../../residents/resident.ts'
import { residents } from '../../residents/store.ts'
import type { Follow, HazardEvent } from '../hazard.ts'
import { followsOf } from '../store.ts'
import type { NewsItem } from './news-run.ts'
import { type PersonNews, whatsNew } from './whats-new.ts'

/** Firestore's `in` takes thirty values. */
const IDS_AT_ONCE = 30
/** People asked for in one go. */
const PEOPLE_AT_ONCE = 300

const partsOf = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))

/** Who follows any of the reports that hear of these changes. */
const followsFor = async (deps: Pick<Deps, 'db'>, items: readonly NewsItem[]): Promise<Follow[]> => {
  const ids = [...new Set(items.flatMap((item) => item.heardBy))]
  return (await Promise.all(partsOf(ids, IDS_AT_ONCE).map((some) => followsOf(deps, some)))).flat()
}

/** What is new for whom, as people follow at this moment. @param events those of the items, in the order they happened */
export const newsOf = async (
  deps: Pick<Deps, 'db'>,
  items: readonly NewsItem[],
  events: readonly HazardEvent[],
): Promise<Map<string, PersonNews>> => whatsNew(items, events, await followsFor(deps, items))

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
  const found = await Promise.all(
    partsOf(ids, PEOPLE_AT_ONCE).map((some) => deps.db.getAll(...some.map((id) => residents(deps).doc(id)))),
  )
  const today = japanDay(deps.clock.now())
  const reached = found
    .flat()
    .flatMap((each) => (each.exists ? [Resident.parse(each.data())] : []))
    .filter((resident) => isReached(resident, today))
  const areas = await areasById(
    deps,
    reached.map(({ areaId }) => areaId),
  )
  return { people: reached.length, audience: widestOnly(areas).map(({ id }) => id) }
}

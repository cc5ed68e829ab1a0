import type { Deps } from '../../deps.ts'
import type { Identity } from '../../officers/identity.ts'
import { type Hazard, placeOf } from '../hazard.ts'
import type { HazardLine } from '../hazard-view.ts'
import { OPEN_STATUSES } from '../limits.ts'
import { cellsAround, metresTo } from '../near.ts'
import { hazards, ofMany } from '../store.ts'
import { describeLines } from './describe-lines.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** So far apart people may mean the same thing: a position on a phone, or a finger on a map, is that far off at worst. */
const SIMILAR_METRES = 200
/** Three cells are at least 200 m. */
const RINGS = 3
const SHOWN = 30

/** Open reports in the cells around; the closed ones of all years are not read. */
const openAround = async (deps: Needs, cells: string[]): Promise<Hazard[]> => {
  const found = await Promise.all(
    OPEN_STATUSES.map((status) =>
      ofMany(cells, async (some) => {
        const { docs } = await hazards(deps).where('cell', 'in', some).where('status', '==', status).get()
        return docs.map((doc) => doc.data())
      }),
    ),
  )
  return found.flat()
}

/**
 * Open reports within 200 m that may be the same and that the officer may merge with; of the same kind first, then the nearest.
 * None for a report without a position.
 */
export const similarHazards = async (
  deps: Needs,
  who: Identity,
  hazard: Hazard,
): Promise<(HazardLine & { metres: number })[]> => {
  const { position, rootId, category } = hazard
  if (!position) return []
  const near = (await openAround(deps, cellsAround(position, RINGS)))
    .filter((other) => other.rootId !== rootId && who.may('hazard.handle', placeOf(other)))
    .map((other) => ({ other, metres: metresTo(position, other) ?? Number.POSITIVE_INFINITY }))
    .filter(({ metres }) => metres <= SIMILAR_METRES)
    .toSorted(
      (a, b) => Number(b.other.category === category) - Number(a.other.category === category) || a.metres - b.metres,
    )
    .slice(0, SHOWN)
  const lines = await describeLines(
    deps,
    near.map(({ other }) => other),
  )
  return lines.map((line, index) => ({ ...line, metres: Math.round(near[index]?.metres ?? 0) }))
}

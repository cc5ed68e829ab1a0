import type { Position } from '../../areas/area.ts'
import { nearest } from '../../areas/nearest.ts'
import { areasOfKind } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { Invalid } from '../../platform/failures.ts'
import { remembered } from '../../platform/remembered.ts'
import type { Hazard } from '../hazard.ts'
import { isInJapan } from '../near.ts'
import { districtByShape } from '../settings/district-shapes.ts'

/** Further than this from every known point of the city a place is taken for another city's. Hirakata's districts are 1–2 km wide. */
const OUTSIDE_METRES = 4_000

/** Areas change once a year; a big city's are some 900 documents, too many to read for every report. */
const KEPT_SECONDS = 60

const knownPoints = remembered(KEPT_SECONDS, async (deps) =>
  (await Promise.all([areasOfKind(deps, 'district'), areasOfKind(deps, 'association')]))
    .flat()
    .filter(({ position }) => position)
    .map(({ id, kind, parentId, position }) => ({ districtId: kind === 'district' ? id : parentId, position })),
)

export interface FoundPlace extends Pick<Hazard, 'districtId' | 'placedBy'> {
  cityId: string
}

/**
 * The district a place lies in: by the outlines where the city has imported them, else by the nearest known point of a district or
 * association; without a position the one the reporter lives in.
 * @throws Invalid `hazard-outside-city` for a place in the sea or in another city
 */
export const findPlace = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { position, homeDistrictId }: { position: Position | null; homeDistrictId: string | null },
): Promise<FoundPlace> => {
  const [city] = await areasOfKind(deps, 'city')
  const cityId = city?.id
  if (!cityId) throw new Error('there is no city')
  if (!position) return { cityId, districtId: homeDistrictId, placedBy: 'home' }
  if (!isInJapan(position)) throw outside()
  const shape = await districtByShape(deps, position)
  if (shape !== 'no shapes') {
    if (shape === null) throw outside()
    return { cityId, districtId: shape, placedBy: 'polygon' }
  }
  const known = await knownPoints.get(deps)
  // A city that knows no points cannot tell where its border is.
  if (known.length === 0) return { cityId, districtId: homeDistrictId, placedBy: 'home' }
  const [found] = nearest(known, position, { within: OUTSIDE_METRES, limit: 1 })
  if (!found) throw outside()
  return { cityId, districtId: found.place.districtId, placedBy: 'point' }
}

const outside = () => new Invalid('hazard-outside-city', [{ path: 'position', code: 'hazard-outside-city' }])

import type { z } from 'zod'
import type { Area } from '../../areas/area.ts'
import { areaViews } from '../../areas/area-names.ts'
import { nearest } from '../../areas/nearest.ts'
import { areas, areasOfKind, childAreas, getArea } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { Invalid } from '../../platform/failures.ts'
import { japanDay } from '../../platform/time.ts'
import type { findPlaces as contract } from './contract.ts'
import { readPosition, readPostalCode } from './written-places.ts'

type Needs = Pick<Deps, 'db' | 'clock'>

/** Districts further away than this are not where one stands: the sea, another city. */
const DISTRICT_METRES = 10_000
const DISTRICTS_NEAR = 3
const ASSOCIATIONS_NEAR = 6

const stillThere = ({ clock }: Pick<Deps, 'clock'>, found: Area[]): Area[] => {
  const today = japanDay(clock.now())
  return found.filter(({ validTo }) => validTo === null || validTo >= today)
}

/** Districts and associations of a postal code, districts last: who knows the association is there faster. */
export const placesOfPostalCode = async (deps: Needs, postalCode: string): Promise<Area[]> => {
  const { docs } = await areas(deps).where('postalCodes', 'array-contains', postalCode).get()
  const found = stillThere(
    deps,
    docs.map((doc) => doc.data()),
  )
  return [...found.filter(({ kind }) => kind === 'association'), ...found.filter(({ kind }) => kind === 'district')]
}

/**
 * The nearest associations, then the nearest districts; none when all are far away. Only areas somebody has entered a point for
 * are found. Looks through the associations of the nearest districts, not through all nine hundred.
 */
export const placesNear = async (deps: Needs, position: NonNullable<Area['position']>): Promise<Area[]> => {
  const closest = (found: Area[], limit: number) =>
    nearest(stillThere(deps, found), position, { within: DISTRICT_METRES, limit }).map(({ place }) => place)
  const districts = closest(await areasOfKind(deps, 'district'), DISTRICTS_NEAR)
  const below = (await Promise.all(districts.map(({ id }) => childAreas(deps, id)))).flat()
  return [...closest(below, ASSOCIATIONS_NEAR), ...districts]
}

/** All districts, or what lies directly below an area. @throws NotFound when there is no such area */
export const placesUnder = async (deps: Needs, areaId: string | null): Promise<Area[]> => {
  if (areaId === null) return stillThere(deps, await areasOfKind(deps, 'district'))
  await getArea(deps, areaId)
  return stillThere(deps, await childAreas(deps, areaId))
}

const wanted = (deps: Needs, { postalCode, near, under }: z.output<(typeof contract)['query']>): Promise<Area[]> => {
  if (postalCode !== undefined) {
    const digits = readPostalCode(postalCode)
    if (!digits) throw new Invalid('invalid', [{ path: 'postalCode', code: 'postal-code' }])
    return placesOfPostalCode(deps, digits)
  }
  if (near === undefined) return placesUnder(deps, under ?? null)
  const position = readPosition(near)
  if (!position) throw new Invalid('invalid', [{ path: 'near', code: 'position' }])
  return placesNear(deps, position)
}

/**
 * Areas to choose from on the way without a code.
 * @throws Invalid for a postal code or a position that cannot be one; NotFound when there is no such area
 */
export const findPlaces = async (
  deps: Needs,
  query: z.output<(typeof contract)['query']>,
): Promise<z.input<(typeof contract)['response']>> => {
  const found = await wanted(deps, query)
  const views = await areaViews(deps, found)
  return { places: views.map((view, index) => ({ ...view, position: found[index]?.position ?? null })) }
}

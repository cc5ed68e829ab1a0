import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type { Position } from '../../areas/area.ts'
import { areasOfKind } from '../../areas/store.ts'
import type { Deps } from '../../deps.ts'
import { remembered } from '../../platform/remembered.ts'
import { shapes, unpackOutline } from './shape-store.ts'

/** Outlines change every few years; a minute after an import every process knows the new ones. */
const KEPT_SECONDS = 60

const known = remembered(KEPT_SECONDS, async (deps) => {
  const [{ docs }, districts] = await Promise.all([shapes(deps).get(), areasOfKind(deps, 'district')])
  const outlines = docs.map((doc) => ({ districtId: doc.id, outline: unpackOutline(doc.data()) }))
  /** Whether every district has an outline, so that a point in none lies outside the city. */
  const isComplete = districts.every(({ id }) => outlines.some(({ districtId }) => districtId === id))
  return { outlines, isComplete }
})

/** Reads them anew at the next question: after an import in this process. */
export const forgetShapes = (deps: Pick<Deps, 'db'>): void => known.forget(deps)

/**
 * The district whose outline holds a point. Null: none does although every district has one, so it lies outside the city.
 * `no shapes`: none are imported, or it may lie in a district without one; known points must tell.
 */
export const districtByShape = async (
  deps: Pick<Deps, 'db' | 'clock'>,
  { longitude, latitude }: Position,
): Promise<string | null | 'no shapes'> => {
  const { outlines, isComplete } = await known.get(deps)
  const found = outlines.find(({ outline }) => booleanPointInPolygon([longitude, latitude], outline))
  if (found) return found.districtId
  return outlines.length > 0 && isComplete ? null : 'no shapes'
}

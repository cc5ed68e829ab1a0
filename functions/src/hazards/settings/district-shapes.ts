import type { Position } from '../../areas/area.ts'
import type { Deps } from '../../deps.ts'

/**
 * The district whose outline holds a point; null: none does, so it lies outside the city.
 * Nothing is imported yet: every city finds its districts by known points.
 */
export const districtByShape = async (
  _deps: Pick<Deps, 'db'>,
  _position: Position,
): Promise<string | null | 'no shapes'> => 'no shapes'

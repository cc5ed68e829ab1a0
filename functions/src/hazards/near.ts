import type { Position } from '../areas/area.ts'
import { metresBetween } from '../areas/nearest.ts'

/**
 * The grid reports lie in, so that those near a point are found by asking for nine cells. Degrees: a cell is 56 m high, and in Japan
 * (up to 45.6° north) at least 50 m wide, so nobody within 50 m lies outside the nine.
 */
const CELL_LATITUDE = 0.0005
const CELL_LONGITUDE = 0.00065

const indexOf = ({ latitude, longitude }: Position): [number, number] => [
  Math.floor(latitude / CELL_LATITUDE),
  Math.floor(longitude / CELL_LONGITUDE),
]

/** The cell a point lies in. */
export const cellOf = (position: Position): string => indexOf(position).join(':')

/** The cell of a point and those `rings` around it: nine for one ring, 81 for four, which reach 200 m (Firestore's `in` takes 30). */
export const cellsAround = (position: Position, rings = 1): string[] => {
  const [row, column] = indexOf(position)
  const steps = Array.from({ length: 2 * rings + 1 }, (_, index) => index - rings)
  return steps.flatMap((north) => steps.map((east) => `${row + north}:${column + east}`))
}

/** Rounded to some 100 m, so that it points at a neighbourhood and not at a door. */
export const rounded = ({ latitude, longitude }: Position): Position => ({
  latitude: Math.round(latitude * 1_000) / 1_000,
  longitude: Math.round(longitude * 1_000) / 1_000,
})

/** The rectangle Japan lies in (Geospatial Information Authority of Japan: its four extreme points), rounded outwards. */
const JAPAN = { south: 20.4, north: 45.6, west: 122.9, east: 154.0 }

/** Whether a point can be in Japan at all: 0, 0 and swapped numbers are not. */
export const isInJapan = ({ latitude, longitude }: Position): boolean =>
  latitude >= JAPAN.south && latitude <= JAPAN.north && longitude >= JAPAN.west && longitude <= JAPAN.east

/** Metres from a point to a report; null for one without a point. */
export const metresTo = (from: Position, { position }: { position: Position | null }): number | null =>
  position && metresBetween(from, position)

import type { Position } from '../areas/area.ts'
import { metresBetween } from '../areas/nearest.ts'

/** Squares of 0.001 degrees: 111 m high, and in Japan (up to 45.6° north) at least 77 m wide. */
const SQUARES_A_DEGREE = 1_000

const squareOf = ({ latitude, longitude }: Position): [number, number] => [
  Math.round(latitude * SQUARES_A_DEGREE),
  Math.round(longitude * SQUARES_A_DEGREE),
]

/** The middle of the square a point lies in: it points at a neighbourhood and not at a door. */
export const rounded = (position: Position): Position => {
  const [north, east] = squareOf(position)
  return { latitude: north / SQUARES_A_DEGREE, longitude: east / SQUARES_A_DEGREE }
}

/**
 * The cell of the grid a point lies in, by which reports near a point are found: nine cells have all within 77 m. The cells are the
 * squares places are rounded to, so that whoever finds out by many questions which cell a report lies in knows no more than the map
 * shows of it.
 */
export const cellOf = (position: Position): string => squareOf(position).join(':')

/** The cell of a point and those `rings` around it: nine for one ring, 49 for three (Firestore's `in` takes 30). */
export const cellsAround = (position: Position, rings = 1): string[] => {
  const [row, column] = squareOf(position)
  const steps = Array.from({ length: 2 * rings + 1 }, (_, index) => index - rings)
  return steps.flatMap((north) => steps.map((east) => `${row + north}:${column + east}`))
}

/** The rectangle Japan lies in (Geospatial Information Authority of Japan: its four extreme points), rounded outwards. */
const JAPAN = { south: 20.4, north: 45.6, west: 122.9, east: 154.0 }

/** Whether a point can be in Japan at all: 0, 0 and swapped numbers are not. */
export const isInJapan = ({ latitude, longitude }: Position): boolean =>
  latitude >= JAPAN.south && latitude <= JAPAN.north && longitude >= JAPAN.west && longitude <= JAPAN.east

/** Metres from a point to a report; null for one without a point. */
export const metresTo = (from: Position, { position }: { position: Position | null }): number | null =>
  position && metresBetween(from, position)

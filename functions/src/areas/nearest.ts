import type { Position } from './area.ts'

/** The earth's mean radius (IUGG), in metres. */
const EARTH_M = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points along the earth (haversine). */
export const metresBetween = (a: Position, b: Position): number => {
  const [dLatitude, dLongitude] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** The places no further away than `within` metres, the nearest first, at most `limit`; those without a point are left out. */
export const nearest = <P extends { position: Position | null }>(
  places: P[],
  from: Position,
  { within = Number.POSITIVE_INFINITY, limit }: { within?: number; limit: number },
): { place: P; metres: number }[] =>
  places
    .flatMap((place) => (place.position ? [{ place, metres: metresBetween(from, place.position) }] : []))
    .filter(({ metres }) => metres <= within)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit)

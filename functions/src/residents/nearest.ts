import type { Position } from '../areas/area.ts'

/** The earth's mean radius (IUGG), in kilometres. */
const EARTH_KM = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Kilometres between two points along the earth (haversine). */
export const kilometres = (a: Position, b: Position): number => {
  const [dLatitude, dLongitude] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const chord =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLongitude / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** The places no further away than `km`, the nearest first, at most `limit`; those without a point are left out. */
export const nearest = <P extends { position: Position | null }>(
  places: P[],
  from: Position,
  { km, limit }: { km: number; limit: number },
): P[] =>
  places
    .flatMap((place) => (place.position ? [{ place, distance: kilometres(from, place.position) }] : []))
    .filter(({ distance }) => distance <= km)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ place }) => place)

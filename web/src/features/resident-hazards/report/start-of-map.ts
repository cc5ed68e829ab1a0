import type { FoundPlace } from '../../resident-join/places.ts'
import type { Point } from './phone-position.ts'

/** Where a map begins: the reader's own district, else the middle of all of them; null where no place is known. */
export const startOf = (districts: Pick<FoundPlace, 'id' | 'position'>[], home: { id: string }[]): Point | null => {
  const own = districts.find(({ id }) => home.some((area) => area.id === id))?.position
  if (own) return own
  const points = districts.flatMap(({ position }) => position ?? [])
  if (points.length === 0) return null
  const middle = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  return { latitude: middle(({ latitude }) => latitude), longitude: middle(({ longitude }) => longitude) }
}

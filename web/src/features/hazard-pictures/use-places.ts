import type { Rectangle } from '@kairan/functions/hazards/hazard-picture.ts'
import { useState } from 'react'

/** A place with a key that stays while it moves. */
export interface Place extends Rectangle {
  key: number
}

export interface Places {
  places: Place[]
  /** The one that is worked on; null: none. */
  selected: number | null
  select(key: number | null): void
  /** @returns the key of the new one */
  add(rectangle: Rectangle): number
  change(key: number, rectangle: Rectangle): void
  remove(key: number): void
  /** Begins anew with these. */
  begin(rectangles: Rectangle[]): void
  rectangles: Rectangle[]
}

let lastKey = 0
const keyed = (rectangle: Rectangle): Place => ({ ...rectangle, key: ++lastKey })

/** The places of a picture while somebody chooses them. */
export function usePlaces(initial: Rectangle[]): Places {
  const [places, setPlaces] = useState(() => initial.map(keyed))
  const [selected, select] = useState<number | null>(null)
  return {
    places,
    selected,
    select,
    add: (rectangle) => {
      const place = keyed(rectangle)
      setPlaces((now) => [...now, place])
      select(place.key)
      return place.key
    },
    change: (key, rectangle) =>
      setPlaces((now) => now.map((place) => (place.key === key ? { ...rectangle, key } : place))),
    remove: (key) => {
      setPlaces((now) => now.filter((place) => place.key !== key))
      select(null)
    },
    begin: (rectangles) => {
      setPlaces(rectangles.map(keyed))
      select(null)
    },
    rectangles: places.map(({ x, y, width, height }) => ({ x, y, width, height })),
  }
}

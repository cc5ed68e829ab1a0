import type { FoundPlace } from './places.ts'
import { namedAreas } from './places.ts'

interface PlaceListProps {
  places: FoundPlace[]
  onChoose: (place: FoundPlace) => void
  /** Whether it must be said what an area belongs to, because they are not all in one. */
  withPath?: boolean
}

/** In letters: as many beside each other as stay whole. */
const widthOf = (places: FoundPlace[]): number => Math.max(...places.map(({ name }) => name.length), 1) + 4

/** Areas to tap, each a whole line. */
export function PlaceList({ places, onChoose, withPath = false }: PlaceListProps) {
  return (
    <ul
      className="grid gap-2"
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${widthOf(places)}em), 1fr))` }}
    >
      {places.map((place) => (
        <li key={place.id}>
          <button
            type="button"
            lang="ja"
            onClick={() => onChoose(place)}
            className="flex min-h-14 w-full items-center gap-2 rounded-8 border border-solid-gray-600 px-4 py-2 text-start hover:bg-key-50"
          >
            <span className="min-w-0 flex-1">
              <span className="font-bold">{place.name}</span>
              {withPath && place.kind !== 'district' && (
                <span className="block text-std-16N-170">
                  {namedAreas(place.path.filter(({ id }) => id !== place.id))
                    .map(({ name }) => name)
                    .join(' ')}
                </span>
              )}
            </span>
            <span aria-hidden="true">›</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

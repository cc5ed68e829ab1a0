import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { moved, type Point, resized, STEP } from './places.ts'
import type { Place, Places } from './use-places.ts'

/** A tap goes two steps: nobody wants to tap fifty times. */
const TAP = 2 * STEP
const MOVES: [name: 'left' | 'right' | 'up' | 'down', by: Point][] = [
  ['left', { x: -TAP, y: 0 }],
  ['right', { x: TAP, y: 0 }],
  ['up', { x: 0, y: -TAP }],
  ['down', { x: 0, y: TAP }],
]
const SIZES: [name: 'wider' | 'narrower' | 'higher' | 'lower', by: Point][] = [
  ['wider', { x: TAP, y: 0 }],
  ['narrower', { x: -TAP, y: 0 }],
  ['higher', { x: 0, y: TAP }],
  ['lower', { x: 0, y: -TAP }],
]

interface PlaceListProps {
  places: Places
  onRemove: (place: Place, index: number) => void
}

/** The places in a list; the chosen one can be moved and resized by buttons, for whoever does not draw. */
export function PlaceList({ places, onRemove }: PlaceListProps) {
  const { t } = useTranslation('office')
  return (
    <ul className="grid gap-2">
      {places.places.map((place, index) => {
        const n = index + 1
        const isSelected = place.key === places.selected
        return (
          <li key={place.key} className="rounded-8 border border-solid-gray-420 px-3 py-1">
            <p className="flex flex-wrap items-center justify-between gap-x-4">
              <Button
                kind="quiet"
                aria-expanded={isSelected}
                onClick={() => places.select(isSelected ? null : place.key)}
              >
                {t('blur.place', { n })}
              </Button>
              <Button
                kind="quiet"
                className="min-w-11 justify-center"
                aria-label={t('blur.removeOf', { n })}
                onClick={() => onRemove(place, index)}
              >
                {t('blur.remove')}
              </Button>
            </p>
            {isSelected && <Pad place={place} places={places} />}
          </li>
        )
      })}
    </ul>
  )
}

function Pad({ place, places }: { place: Place; places: Places }) {
  const { t } = useTranslation('office')
  return (
    <div className="mb-2 grid grid-cols-[repeat(auto-fill,minmax(6.5em,1fr))] gap-2">
      {MOVES.map(([name, by]) => (
        <Button key={name} onClick={() => places.change(place.key, moved(place, by))}>
          {t(`blur.${name}`)}
        </Button>
      ))}
      {SIZES.map(([name, by]) => (
        <Button key={name} onClick={() => places.change(place.key, resized(place, by))}>
          {t(`blur.${name}`)}
        </Button>
      ))}
    </div>
  )
}

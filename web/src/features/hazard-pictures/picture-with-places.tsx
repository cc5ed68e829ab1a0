import type { OfficePicture } from '@kairan/functions/hazards/hazard-view.ts'
import { type ReactNode, type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { InsidePicture } from './inside-picture.tsx'
import { afterKey } from './places.ts'
import { useDrawing } from './use-drawing.ts'
import type { Place, Places } from './use-places.ts'

/** The same grey that lies over the places in the published copy. */
const COVER = '#6b6b6b'

const boxOf = ({ x, y, width, height }: Pick<Place, 'x' | 'y' | 'width' | 'height'>) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
})

interface PictureWithPlacesProps {
  inside: NonNullable<OfficePicture['inside']>
  places: Places
  mayAdd: boolean
  /** As it will look when it is published; nothing can be changed then. */
  asPublished: boolean
  onRemove: (place: Place, index: number) => void
  layer: RefObject<HTMLDivElement | null>
}

/** The picture inside with the places that will be covered: drawn, moved and resized by finger, mouse and keys. */
export function PictureWithPlaces({ inside, places, mayAdd, asPublished, onRemove, layer }: PictureWithPlacesProps) {
  const { t } = useTranslation('office')
  const keysId = useId()
  const { drawn, handlers } = useDrawing(places, { mayAdd })
  if (asPublished)
    return (
      <Framed inside={inside}>
        {places.places.map((place) => (
          <span key={place.key} className="absolute" style={{ ...boxOf(place), background: COVER }} />
        ))}
      </Framed>
    )
  return (
    <>
      <Framed inside={inside}>
        {/* Keys reach the places themselves; a tap beside them is 「足す」 in another way. */}
        <div ref={layer} className="absolute inset-0 cursor-crosshair touch-none" {...handlers}>
          {places.places.map((place, index) => (
            <button
              key={place.key}
              type="button"
              data-place={place.key}
              aria-label={t('blur.place', { n: index + 1 })}
              aria-describedby={keysId}
              style={boxOf(place)}
              className={classNames(
                'absolute cursor-move border-3 border-white text-white outline-2 outline-black',
                'before:absolute before:top-1/2 before:left-1/2 before:h-full before:min-h-11 before:w-full before:min-w-11 before:-translate-1/2',
                place.key === places.selected ? 'bg-black/70' : 'bg-black/45',
              )}
              onFocus={() => places.select(place.key)}
              onKeyDown={(event) => {
                const changed = afterKey(place, event)
                if (changed) places.change(place.key, changed)
                if (event.key === 'Delete' || event.key === 'Backspace') onRemove(place, index)
                if (changed || event.key === 'Backspace') event.preventDefault()
              }}
            >
              {/* In the corner, so that it does not itself hide what is being covered. */}
              <span
                aria-hidden="true"
                className="absolute -top-3 -left-3 min-w-6 rounded-full border-2 border-white bg-black px-1 text-std-16B-170 leading-5"
              >
                {index + 1}
              </span>
              {place.key === places.selected && (
                <span
                  data-corner
                  className="absolute -right-[22px] -bottom-[22px] grid size-11 cursor-nwse-resize place-items-center"
                >
                  <span className="size-5 rounded-full border-3 border-black bg-yellow-300" />
                </span>
              )}
            </button>
          ))}
          {drawn && <span className="absolute border-3 border-white bg-black/45" style={boxOf(drawn)} />}
        </div>
      </Framed>
      <p id={keysId} className="mt-2 hidden text-solid-gray-800 text-std-16N-170 at-keys:block">
        {t('blur.keys')}
      </p>
    </>
  )
}

/** The picture as large as there is room, and never so high that nothing is left beside it to scroll the page by. */
function Framed({ inside, children }: { inside: NonNullable<OfficePicture['inside']>; children: ReactNode }) {
  const { t } = useTranslation('office')
  return (
    <div className="relative" style={{ width: `min(100%, calc(65vh * ${inside.width / inside.height}))` }}>
      <InsidePicture {...inside} alt={t('blur.alt')} className="block h-auto w-full" />
      {children}
    </div>
  )
}

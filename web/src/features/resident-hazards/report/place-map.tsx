import './place-map.css'
import { circle, type LatLng, type Map as LeafletMap } from 'leaflet'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { baseMap } from '../../../ui/map/base-map.ts'
import { type Point, written } from './phone-position.ts'

/** Houses can be told apart; streets of a district can be found. */
const ZOOM = { known: 18, unknown: 15 }
/** Pixels a press of an arrow key moves the map. */
const KEY_STEP = 25
/** Nearer than this the map has not been moved by anybody, pixels: drawing it anew rounds. */
const SAME_PLACE = 2

interface PlaceMapProps {
  /** Where it begins, and where it goes when `sought` changes. */
  start: Point
  /** Whether `start` is the place itself, or only somewhere near. */
  isKnown: boolean
  /** How exact the phone's position is; null: not the phone's. */
  metres: number | null
  sought: number
  /** The mark stands somewhere else now: `latitude,longitude`. */
  onMove: (position: string) => void
  /** There are no pictures of the map, and nobody can choose on an empty one. */
  onFailed: () => void
}

/**
 * A map that is moved under a mark in its middle: by a finger, by tapping where the mark should be, or by the arrow keys. What it has
 * been moved to is the place; a map nobody has touched says nothing.
 */
export function PlaceMap({ start, isKnown, metres, sought, onMove, onFailed }: PlaceMapProps) {
  const { t } = useTranslation('hazards')
  const hintId = useId()
  const frame = useRef<HTMLDivElement>(null)
  const shown = useRef<LeafletMap>(null)
  /** Where we have put it; anything else somebody has chosen. */
  const ours = useRef<LatLng>(null)
  const tell = useRef({ onMove, onFailed })
  tell.current = { onMove, onFailed }
  const first = useRef({ start, isKnown })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const map = baseMap(element, {
      larger: t('where.larger'),
      smaller: t('where.smaller'),
      // The middle stays where it is: zooming chooses no other place, and turning the wheel goes on down the page.
      touchZoom: 'center',
      scrollWheelZoom: false,
      doubleClickZoom: false,
      keyboardPanDelta: KEY_STEP,
      onFailed: () => tell.current.onFailed(),
    })
    shown.current = map
    map.on('click', ({ latlng }) => map.panTo(latlng))
    map.on('moveend', () => {
      const middle = map.getCenter()
      if (!ours.current) return
      const moved = map.latLngToContainerPoint(ours.current).distanceTo(map.latLngToContainerPoint(middle))
      if (moved < SAME_PLACE) return
      ours.current = middle
      tell.current.onMove(written({ latitude: middle.lat, longitude: middle.lng }))
    })
    const { latitude, longitude } = first.current.start
    map.setView([latitude, longitude], first.current.isKnown ? ZOOM.known : ZOOM.unknown)
    ours.current = map.getCenter()
    return () => {
      shown.current = null
      void map.remove()
    }
  }, [t])
  const { latitude, longitude } = start
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the phone's word moves the map, not what the map itself has told
  useEffect(() => {
    const map = shown.current
    if (!map || metres === null) return
    ours.current = null
    map.setView([latitude, longitude], ZOOM.known, { animate: false })
    ours.current = map.getCenter()
    const around = circle([latitude, longitude], {
      radius: metres,
      interactive: false,
      color: 'black',
      weight: 2,
      fillOpacity: 0.06,
    })
    around.addTo(map)
    return () => void around.remove()
  }, [sought])
  return (
    <section aria-label={t('where.mapName')}>
      <p id={hintId} className="mb-2">
        {t('where.mapHint')}
        {/* Phones have no keys to press. A screen reader reads it wherever it is. */}
        <span className="sr-only at-keys:not-sr-only"> {t('where.mapKeys')}</span>
      </p>
      <div className="place-map relative h-80 rounded-8 border border-solid-gray-600">
        {/* It is moved by the arrow keys, so a screen reader must leave them to it. */}
        <div
          ref={frame}
          role="application"
          aria-label={t('where.mapName')}
          aria-describedby={hintId}
          className="size-full rounded-8"
        />
        <svg viewBox="0 0 40 52" className="place-mark" aria-hidden="true">
          <path d="M20 51C14 40 3 32 3 19a17 17 0 0 1 34 0c0 13-11 21-17 32z" />
          <circle cx="20" cy="19" r="6" />
        </svg>
      </div>
    </section>
  )
}

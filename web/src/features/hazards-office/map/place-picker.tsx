import './place-picker.css'
import type { Position } from '@kairan/functions/areas/area.ts'
import { divIcon, type Map as LeafletMap, marker } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { officeMap } from './office-map.ts'
import { written } from './positions.ts'

interface PlacePickerProps {
  value: Position | null
  /** Where the map begins without a place. */
  middle: Position
  onChange: (position: Position | null) => void
}

const [NEAR, FAR] = [17, 14]

/** A map to choose a place on: by pressing it, or by moving it under its middle, which the keyboard can do too. */
export function PlacePicker({ value, middle, onChange }: PlacePickerProps) {
  const { t } = useTranslation('office')
  const frame = useRef<HTMLDivElement>(null)
  const change = useRef(onChange)
  change.current = onChange
  const begin = useRef({ at: value ?? middle, zoom: value ? NEAR : FAR })
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    const created = officeMap(frame.current, {
      larger: t('hazardMap.larger'),
      smaller: t('hazardMap.smaller'),
      keyboard: true,
      onFailed: () => setFailed(true),
    })
    const { at, zoom } = begin.current
    created.setView([at.latitude, at.longitude], zoom)
    created.on('click', ({ latlng }) => change.current({ latitude: latlng.lat, longitude: latlng.lng }))
    setMap(created)
    return () => {
      setMap(null)
      created.remove()
    }
  }, [t])
  useEffect(() => {
    if (!map || !value) return
    const icon = divIcon({ className: 'map-spot', iconSize: undefined })
    const spot = marker([value.latitude, value.longitude], { icon, interactive: false, keyboard: false }).addTo(map)
    return () => void spot.remove()
  }, [map, value])
  return (
    <section aria-label={t('hazardMap.pick')} className="mt-4">
      <p>
        {t('hazardMap.pickHint')}
        <span className="hidden at-keys:inline">{t('hazardMap.pickKeys')}</span>
      </p>
      <div className="relative mt-1">
        <div ref={frame} className="h-80 rounded-8 border border-solid-gray-600" />
        {/* What lies under the middle. */}
        <svg
          viewBox="0 0 40 40"
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-1/2 size-10 -translate-1/2 text-solid-gray-900"
        >
          <path d="M20 2v14M20 24v14M2 20h14M24 20h14" stroke="white" strokeWidth="6" />
          <path d="M20 2v14M20 24v14M2 20h14M24 20h14" stroke="currentColor" strokeWidth="3" />
        </svg>
      </div>
      <p role="status" className="mt-1">
        {value && t('hazardMap.chosen', { position: written(value).replace(',', ' ') })}{' '}
        {failed && t('hazardMap.pickFailed')}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button
          onClick={() => {
            const centre = map?.getCenter()
            if (centre) onChange({ latitude: centre.lat, longitude: centre.lng })
          }}
        >
          {t('hazardMap.middle')}
        </Button>
        {value && <Button onClick={() => onChange(null)}>{t('hazardMap.drop')}</Button>}
      </div>
    </section>
  )
}

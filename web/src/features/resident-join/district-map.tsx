import 'leaflet/dist/leaflet.css'
import './district-map.css'
import { map as createMap, divIcon, latLngBounds, marker, tileLayer } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mapTiles } from './map-tiles.ts'
import type { FoundPlace } from './places.ts'

interface DistrictMapProps {
  places: FoundPlace[]
  onChoose: (place: FoundPlace) => void
}

/** Districts as marks that carry their names. The list below has the same, so a map that stays empty keeps nobody out. */
export function DistrictMap({ places, onChoose }: DistrictMapProps) {
  const { t } = useTranslation('join')
  const frame = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  choose.current = onChoose
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    const map = createMap(frame.current, { maxZoom: mapTiles.maxZoom, attributionControl: true, keyboard: false })
    map.attributionControl.setPrefix(false)
    tileLayer(mapTiles.url, { maxZoom: mapTiles.maxZoom, attribution: mapTiles.attribution })
      .on('tileerror', () => setFailed(true))
      .addTo(map)
    const placed = places.flatMap((place) => (place.position ? [{ ...place, at: toPoint(place.position) }] : []))
    for (const place of placed)
      marker(place.at, { icon: nameTag(place.name), keyboard: true, riseOnHover: true })
        .on('click keypress', () => choose.current(place))
        .addTo(map)
    map.fitBounds(latLngBounds(placed.map(({ at }) => at)).pad(0.3), { maxZoom: 14 })
    return () => void map.remove()
  }, [places])
  return (
    <section aria-label={t('find.mapName')}>
      <p className="mb-2">{t('find.mapHint')}</p>
      <div ref={frame} className="district-map h-80 rounded-8 border border-solid-gray-600" />
      <p role="status" className="mt-1">
        {failed && t('find.mapFailed')}
      </p>
    </section>
  )
}

const toPoint = ({ latitude, longitude }: NonNullable<FoundPlace['position']>): [number, number] => [
  latitude,
  longitude,
]

/** A tag with the name on it; the element takes it as text, so a name is never read as HTML. */
const nameTag = (name: string) => {
  const tag = document.createElement('span')
  tag.lang = 'ja'
  tag.textContent = name
  return divIcon({ className: 'district-mark', html: tag, iconSize: undefined })
}

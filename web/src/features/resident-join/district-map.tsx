import './district-map.css'
import { divIcon, latLngBounds, marker } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { baseMap } from '../../ui/map/base-map.ts'
import { about } from '../../ui/where-is-here.ts'
import type { FoundPlace } from './places.ts'

interface DistrictMapProps {
  districts: FoundPlace[]
  /** @param near the point that was tapped, `latitude,longitude` */
  onPoint: (near: string) => void
}

/**
 * A map to tap where one lives; what is near comes below it. It is one way of three, for those who see it and have a finger or
 * a mouse: the list beside it has everything, and needs no pictures of a map.
 */
export function DistrictMap({ districts, onPoint }: DistrictMapProps) {
  const { t } = useTranslation('join')
  const section = useRef<HTMLElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const choose = useRef(onPoint)
  choose.current = onPoint
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (!frame.current) return
    const map = baseMap(frame.current, {
      larger: t('find.mapLarger'),
      smaller: t('find.mapSmaller'),
      zoomSnap: 0.25,
      keyboard: false,
      onFailed: () => setFailed(true),
    })
    const points = districts.flatMap(({ name, position }) => (position ? [{ name, at: toPoint(position) }] : []))
    for (const { name, at } of points)
      marker(at, { icon: nameTag(name), interactive: false, keyboard: false }).addTo(map)
    const here = marker([0, 0], { icon: divIcon({ className: 'map-here', iconSize: undefined }), interactive: false })
    map.on('click', ({ latlng }) => {
      here.setLatLng(latlng).addTo(map)
      choose.current(about({ latitude: latlng.lat, longitude: latlng.lng }))
    })
    map.fitBounds(latLngBounds(points.map(({ at }) => at)).pad(0.2), { maxZoom: 14 })
    return () => void map.remove()
  }, [districts, t])
  // The button that opened it is gone.
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section ref={section} tabIndex={-1} aria-label={t('find.mapName')}>
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

/** A name on the map; the element takes it as text, so that it is never read as HTML. */
const nameTag = (name: string) => {
  const tag = document.createElement('span')
  tag.lang = 'ja'
  tag.textContent = name
  return divIcon({ className: 'map-name', html: tag, iconSize: undefined })
}

import type { OpenHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { divIcon, type LayerGroup, type Map as LeafletMap, latLngBounds, layerGroup, marker } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import { baseMap } from '../../ui/map/base-map.ts'
import { mapTiles } from '../../ui/map/map-tiles.ts'
import { MarkSign } from '../hazard-marks/mark-sign.tsx'
import { type Mark, marksOf } from '../hazard-marks/marks-of.ts'

interface MarksMapProps {
  hazards: OpenHazard[]
  /** The one to be shown, chosen in the list, anew with every press. */
  shown: { id: string } | null
  /** A mark of one report was tapped. */
  onChoose: (id: string) => void
}

/** A mark on the map, and the element it is drawn into. */
interface Face {
  mark: Mark<OpenHazard>
  element: HTMLElement
}

/** Close enough to find the street; closer than what is rounded can be is no help. */
const STREET_ZOOM = 16

/**
 * The reports on a map: a sign for the kind, one for the status, numbers where several would hide one another. It is for those who see
 * it and have a finger or a mouse; the list beside it has everything, and needs no pictures of a map.
 */
export function MarksMap({ hazards, shown, onChoose }: MarksMapProps) {
  const { t } = useTranslation('map')
  const section = useRef<HTMLElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const choose = useRef(onChoose)
  choose.current = onChoose
  const [drawn, setDrawn] = useState<{ map: LeafletMap; marks: LayerGroup } | null>(null)
  const [faces, setFaces] = useState<Face[]>([])
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    if (!frame.current) return
    const map = baseMap(frame.current, {
      larger: t('map.larger'),
      smaller: t('map.smaller'),
      keyboard: false,
      // Whoever scrolls down the page does not want to end up in the map.
      scrollWheelZoom: false,
      onFailed: () => setFailed(true),
    })
    setDrawn({ map, marks: layerGroup().addTo(map) })
    return () => {
      setDrawn(null)
      map.remove()
    }
  }, [t])

  useEffect(() => {
    if (!drawn) return
    const { map, marks } = drawn
    const points = hazards.flatMap(({ position }) => (position ? [toPoint(position)] : []))
    if (points.length === 0) return
    const marksAt = marksOf(hazards)
    const draw = () => {
      marks.clearLayers()
      setFaces(
        marksAt(map.getZoom()).map((mark) => {
          const element = document.createElement('span')
          const icon = divIcon({ className: 'open-mark', html: element, iconSize: undefined })
          marker(toPoint(mark.at), { icon, keyboard: false })
            .on('click', () => {
              if (mark.zoomTo !== null) map.setView(toPoint(mark.at), mark.zoomTo)
              else choose.current(mark.id)
            })
            .addTo(marks)
          return { mark, element }
        }),
      )
    }
    map.on('zoomend', draw)
    map.fitBounds(latLngBounds(points).pad(0.2), { maxZoom: STREET_ZOOM, animate: false })
    draw()
    return () => void map.off('zoomend', draw)
  }, [drawn, hazards])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once a press, not when the list becomes another one
  useEffect(() => {
    const hazard = hazards.find(({ id }) => id === shown?.id)
    if (!drawn || !hazard?.position) return
    const zoom = hazard.isRounded ? STREET_ZOOM : mapTiles.maxZoom
    drawn.map.setView(toPoint(hazard.position), zoom, { animate: false })
    section.current?.scrollIntoView({ block: 'nearest' })
    section.current?.focus({ preventScroll: true })
  }, [drawn, shown])

  return (
    <section ref={section} tabIndex={-1} aria-label={t('map.name')}>
      <p className="mb-2">{t('map.hint')}</p>
      <div ref={frame} className="h-80 rounded-8 border border-solid-gray-600 lg:h-[70vh]" />
      <p role="status" className="mt-1">
        {failed && t('map.failed')}
      </p>
      {faces.map(({ mark, element }) =>
        createPortal(
          <MarkFace mark={mark} isShown={mark.hazards.some(({ id }) => id === shown?.id)} />,
          element,
          mark.id,
        ),
      )}
    </section>
  )
}

function MarkFace({ mark: { hazards }, isShown }: { mark: Mark<OpenHazard>; isShown: boolean }) {
  const only = hazards.length === 1 ? hazards[0] : undefined
  return (
    <span
      className={classNames('hazard-mark', only ? 'one' : 'many', isShown && only && 'shown')}
      title={only?.categoryName}
    >
      <MarkSign hazards={hazards} />
    </span>
  )
}

const toPoint = ({ latitude, longitude }: NonNullable<OpenHazard['position']>): [number, number] => [
  latitude,
  longitude,
]

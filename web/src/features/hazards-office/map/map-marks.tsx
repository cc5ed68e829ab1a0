import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import { DomEvent, type Map as LeafletMap } from 'leaflet'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { MarkSign } from '../../hazard-marks/mark-sign.tsx'
import { type Mark, marksOf } from '../../hazard-marks/marks-of.ts'

interface MapMarksProps {
  map: LeafletMap
  /** Those with a place, in the list's order. */
  hazards: HazardLine[]
  base: string
  /** Opens a mark whose reports never come apart. */
  onCrowd: (hazards: HazardLine[]) => void
}

/** How many marks an arrow key moves. */
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * The marks on the map, one stop of the Tab key for all: arrows move from report to report in the list's order, Enter opens one, or
 * takes several apart. They are the page's own elements, laid into the map's pane for marks.
 */
export function MapMarks({ map, hazards, base, onCrowd }: MapMarksProps) {
  const { t } = useTranslation('office')
  const layer = useLayer(map, t('hazardMap.marks'))
  const turn = useViewTurn(map)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const comesBack = useRef(false)
  const marksAt = useMemo(() => marksOf(hazards), [hazards])
  // `turn`: the same zoom may lie elsewhere after the view was set anew.
  const zoom = map.getZoom()
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const marks = useMemo(() => (zoom === undefined ? [] : marksAt(zoom)), [marksAt, zoom, turn])
  const found = marks.findIndex((mark) => mark.hazards.some(({ id }) => id === currentId))
  const current = Math.max(0, found)
  const elementAt = (index: number) => {
    const element = layer.children[index]
    return element instanceof HTMLElement ? element : null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once what was opened has come apart
  useLayoutEffect(() => {
    if (!comesBack.current) return
    comesBack.current = false
    elementAt(current)?.focus({ preventScroll: true })
  }, [marks])
  const move = (event: KeyboardEvent) => {
    const ends: Record<string, number> = { Home: 0, End: marks.length - 1 }
    const step = STEPS[event.key]
    const next = ends[event.key] ?? (step === undefined ? undefined : (current + step + marks.length) % marks.length)
    if (next === undefined) return
    event.preventDefault()
    elementAt(next)?.focus({ preventScroll: true })
  }
  const takeApart = ({ at, zoomTo, hazards: inside }: Mark<HazardLine>) => {
    if (zoomTo === null) return onCrowd(inside)
    comesBack.current = true
    map.setView([at.latitude, at.longitude], zoomTo)
  }
  return createPortal(
    marks.map((mark, index) => {
      const point = map.latLngToLayerPoint([mark.at.latitude, mark.at.longitude])
      const [only] = mark.hazards
      const common = {
        style: { left: point.x, top: point.y },
        tabIndex: index === current ? 0 : -1,
        onKeyDown: move,
        onFocus: () => {
          setCurrentId(mark.id)
          map.panInside([mark.at.latitude, mark.at.longitude], { padding: [40, 40], animate: false })
        },
      }
      if (only && mark.hazards.length === 1) {
        const label = t('hazardMap.mark', {
          kind: t(`hazards.kinds.${only.category}`),
          number: only.number,
          status: t(`hazards.status.${only.status}`),
        })
        return (
          <Link
            key={mark.id}
            {...common}
            href={`${base}/${only.id}`}
            aria-label={label}
            title={label}
            className="hazard-mark"
          >
            <MarkSign hazards={mark.hazards} />
          </Link>
        )
      }
      return (
        <button
          key={mark.id}
          {...common}
          type="button"
          className="hazard-mark many"
          aria-label={t('hazardMap.cluster', { n: mark.hazards.length })}
          onClick={() => takeApart(mark)}
        >
          <MarkSign hazards={mark.hazards} />
        </button>
      )
    }),
    layer,
  )
}

/** An element of our own in the map's pane for marks. What is pressed in it does not press the map. */
function useLayer(map: LeafletMap, label: string): HTMLElement {
  const layer = useMemo(() => {
    const element = document.createElement('div')
    element.className = 'map-marks'
    element.setAttribute('role', 'group')
    element.setAttribute('aria-label', label)
    DomEvent.disableClickPropagation(element)
    return element
  }, [label])
  useEffect(() => {
    map.getPane('markerPane')?.append(layer)
    return () => layer.remove()
  }, [map, layer])
  return layer
}

/** A number that is another one whenever the map shows another part or size. */
function useViewTurn(map: LeafletMap): number {
  const [turn, next] = useReducer((number: number) => number + 1, 0)
  useEffect(() => {
    map.on('viewreset zoomend moveend', next)
    next()
    return () => void map.off('viewreset zoomend moveend', next)
  }, [map])
  return turn
}

import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import { type Map as LeafletMap, latLngBounds } from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../ui/dialog.tsx'
import { HazardRow } from '../list/hazard-row.tsx'
import { MapMarks } from './map-marks.tsx'
import { officeMap } from './office-map.ts'

interface OverviewMapProps {
  hazards: HazardLine[]
  /** Where a report's page stands: `/c/hazards`. */
  base: string
  /** What the list is narrowed to: another choice is shown as a whole again. */
  choice: string
}

/** The reports on a map. Everything on it stands in the list too; it works without pictures of a map. */
export function OverviewMap({ hazards, base, choice }: OverviewMapProps) {
  const { t } = useTranslation('office')
  const frame = useRef<HTMLDivElement>(null)
  const shownChoice = useRef<string | null>(null)
  const [map, setMap] = useState<LeafletMap | null>(null)
  const [failed, setFailed] = useState(false)
  const [crowd, setCrowd] = useState<HazardLine[] | null>(null)
  const placed = useMemo(() => hazards.filter(({ position }) => position), [hazards])
  useEffect(() => {
    if (!frame.current) return
    const created = officeMap(frame.current, {
      larger: t('hazardMap.larger'),
      smaller: t('hazardMap.smaller'),
      keyboard: false,
      onFailed: () => setFailed(true),
    })
    shownChoice.current = null
    setMap(created)
    return () => {
      setMap(null)
      created.remove()
    }
  }, [t])
  useEffect(() => {
    if (!map || shownChoice.current === choice || placed.length === 0) return
    shownChoice.current = choice
    const points = placed.flatMap(({ position }) =>
      position ? [[position.latitude, position.longitude] as const] : [],
    )
    map.fitBounds(latLngBounds(points.map(([latitude, longitude]) => [latitude, longitude])).pad(0.15), { maxZoom: 16 })
  }, [map, placed, choice])
  const without = hazards.length - placed.length
  return (
    <section aria-label={t('hazardMap.title')}>
      <div ref={frame} className="h-56 rounded-8 md:h-80 border border-solid-gray-600 lg:h-[70vh]" />
      {map && placed.length > 0 && <MapMarks map={map} hazards={placed} base={base} onCrowd={setCrowd} />}
      <p role="status" className="mt-1 text-std-16N-170">
        {failed && t('hazardMap.failed')}
      </p>
      {without > 0 && <p className="text-std-16N-170">{t('hazardMap.noPlace', { n: without })}</p>}
      {crowd && (
        <Dialog title={t('hazardMap.here', { n: crowd.length })} isOpen onClose={() => setCrowd(null)}>
          <ul className="grid gap-3">
            {crowd.map((hazard) => (
              <li key={hazard.id}>
                <HazardRow hazard={hazard} base={base} />
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </section>
  )
}

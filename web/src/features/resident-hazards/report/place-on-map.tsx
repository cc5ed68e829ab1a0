import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../api/me.ts'
import { Button } from '../../../ui/button.tsx'
import { Later } from '../../../ui/later.tsx'
import type { FoundPlace } from '../../resident-join/places.ts'
import { readPoint } from './phone-position.ts'
import type { Report } from './report.ts'
import { startOf } from './start-of-map.ts'

const openMap = () => import('./place-map.tsx').then(({ PlaceMap }) => PlaceMap)

interface PlaceOnMapProps {
  report: Pick<Report, 'position' | 'metres'>
  /** Counts how often the phone has said where it is: then the map goes there. */
  sought: number
  districts: FoundPlace[]
  onMove: (position: string) => void
}

/** The map, once it is wanted or there is a place to show on it. It comes by itself when the phone knows where it is. */
export function PlaceOnMap({ report, sought, districts, onMove }: PlaceOnMapProps) {
  const { t } = useTranslation('hazards')
  const { data: me } = useMe()
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed')
  const start = readPoint(report.position) ?? startOf(districts, me?.resident?.areas ?? [])
  if (state === 'failed')
    return (
      <p role="status" className="rounded-8 bg-solid-gray-50 p-3">
        {t('where.mapFailed')}
      </p>
    )
  if (!start) return null
  if (state === 'closed' && report.position === null)
    return (
      <Button className="w-full" onClick={() => setState('open')}>
        {t('where.map')}
      </Button>
    )
  return (
    <Later
      name="hazard-map"
      open={openMap}
      props={{
        start,
        isKnown: report.position !== null,
        metres: report.metres,
        sought,
        onMove,
        onFailed: () => setState('failed'),
      }}
    />
  )
}

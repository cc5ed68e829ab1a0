import type { OpenHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { HazardCard } from './hazard-card.tsx'

/** Shown at first, and added by each press: a phone draws some hundred cards slowly. */
const AT_ONCE = 30

interface HazardCardsProps {
  hazards: OpenHazard[]
  /** The one tapped on the map: it is brought into view and takes the focus. */
  shownId: string | null
  /** Shows one on the map. */
  onShow: (id: string) => void
}

/** The list: everything the map has, and what has no place on it. */
export function HazardCards({ hazards, shownId, onShow }: HazardCardsProps) {
  const { t } = useTranslation('map')
  const list = useRef<HTMLUListElement>(null)
  const [wanted, setWanted] = useState(AT_ONCE)
  const place = hazards.findIndex(({ id }) => id === shownId)
  const shown = hazards.slice(0, Math.max(wanted, place + 1))
  useEffect(() => {
    const card = list.current?.children[place]
    const heading = card?.querySelector('h3')
    card?.scrollIntoView({ block: 'nearest' })
    heading?.focus({ preventScroll: true })
  }, [place])
  if (hazards.length === 0) return null
  return (
    <section>
      <h2>{t('list')}</h2>
      <ul ref={list} className="mt-3 space-y-4">
        {shown.map((hazard) => (
          <li key={hazard.id}>
            <HazardCard hazard={hazard} isChosen={hazard.id === shownId} onShow={() => onShow(hazard.id)} />
          </li>
        ))}
      </ul>
      {shown.length < hazards.length && (
        <Button className="mt-4 w-full" onClick={() => setWanted(shown.length + AT_ONCE)}>
          {t('more', { number: hazards.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

import type { OpenHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { HazardCard } from './hazard-card.tsx'

/** Shown at first, and added by each press: a phone draws some hundred cards slowly. */
const AT_ONCE = 30

interface HazardCardsProps {
  hazards: OpenHazard[]
  /** The one tapped on the map, anew with every tap: it is brought into view and takes the focus. */
  shown: { id: string } | null
  /** Shows one on the map. */
  onShow: (id: string) => void
}

/** The list: everything the map has, and what has no place on it. */
export function HazardCards({ hazards, shown, onShow }: HazardCardsProps) {
  const { t } = useTranslation('map')
  const list = useRef<HTMLUListElement>(null)
  const [wanted, setWanted] = useState(AT_ONCE)
  const place = hazards.findIndex(({ id }) => id === shown?.id)
  const drawn = hazards.slice(0, Math.max(wanted, place + 1))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a tap, not when the list becomes another one
  useEffect(() => {
    if (!shown) return
    const card = list.current?.children[place]
    const heading = card?.querySelector('h3')
    card?.scrollIntoView({ block: 'nearest' })
    heading?.focus({ preventScroll: true })
  }, [shown])
  if (hazards.length === 0) return null
  return (
    <section>
      <h2>{t('list')}</h2>
      <ul ref={list} className="mt-3 space-y-4">
        {drawn.map((hazard) => (
          <li key={hazard.id}>
            <HazardCard hazard={hazard} isChosen={hazard.id === shown?.id} onShow={() => onShow(hazard.id)} />
          </li>
        ))}
      </ul>
      {drawn.length < hazards.length && (
        <Button className="mt-4 w-full" onClick={() => setWanted(drawn.length + AT_ONCE)}>
          {t('more', { number: hazards.length - drawn.length })}
        </Button>
      )}
    </section>
  )
}

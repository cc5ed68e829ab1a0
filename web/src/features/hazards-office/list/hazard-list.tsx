import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { HazardRow } from './hazard-row.tsx'

interface HazardListProps {
  hazards: HazardLine[]
  base: string
  isNarrowed: boolean
  /** Null: these are all. */
  more: { isComing: boolean; fetch: () => void } | null
}

/** The reports as a list, newest first. */
export function HazardList({ hazards, base, isNarrowed, more }: HazardListProps) {
  const { t } = useTranslation('office')
  return (
    <section aria-label={t('hazards.list')}>
      <p role="status" className="font-bold">
        {hazards.length > 0 && t(more ? 'hazards.countMore' : 'hazards.count', { n: hazards.length })}
      </p>
      {hazards.length === 0 && <p>{t(isNarrowed ? 'hazards.emptyFiltered' : 'hazards.empty')}</p>}
      <ul className="mt-2 grid gap-3">
        {hazards.map((hazard) => (
          <li key={hazard.id}>
            <HazardRow hazard={hazard} base={base} />
          </li>
        ))}
      </ul>
      {more && (
        <Button className="mt-4" busy={more.isComing} onClick={more.fetch}>
          {t('hazards.more')}
        </Button>
      )}
    </section>
  )
}

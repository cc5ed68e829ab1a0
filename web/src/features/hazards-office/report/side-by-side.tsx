import type { HazardLine, OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../../ui/button.tsx'
import { timeInWords } from '../../../ui/japanese-date.ts'
import { HazardFacts } from '../list/hazard-facts.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { Merge } from './merge-section.tsx'

interface SideBySideProps {
  hazard: OfficeHazard
  other: HazardLine & { metres: number }
  base: string
  isBusy: boolean
  onMerge: (merge: Merge) => void
}

/** Two reports to compare; either can go into the other. */
export function SideBySide({ hazard, other, base, isBusy, onMerge }: SideBySideProps) {
  const { t } = useTranslation('office')
  const { metres, number } = other
  const where = metres === 0 ? t('hazardMerge.otherHere') : t('hazardMerge.other', { n: metres })
  return (
    <div className="mt-4 rounded-8 border-2 border-solid-gray-600 p-3">
      <div className="grid gap-4 sm:grid-cols-2">
        {/* On a phone it stands at the top of the page. */}
        <Told title={t('hazardMerge.this')} hazard={hazard} className="hidden sm:block" />
        <div>
          <Told title={where} hazard={other} />
          <Link href={`${base}/${other.id}`} className="inline-flex min-h-11 items-center">
            {t('hazardMerge.openOther', { number })}
          </Link>
        </div>
      </div>
      <div className="mt-3 flex flex-wrap gap-x-4 gap-y-2">
        <Button busy={isBusy} onClick={() => onMerge({ from: other, into: hazard.id })}>
          {isBusy ? t('hazardMerge.merging') : t('hazardMerge.into', { number })}
        </Button>
        <Button kind="quiet" busy={isBusy} onClick={() => onMerge({ from: hazard, into: other.id })}>
          {t('hazardMerge.from', { number })}
        </Button>
      </div>
    </div>
  )
}

function Told({ title, hazard, className }: { title: string; hazard: HazardLine; className?: string }) {
  const { t } = useTranslation('office')
  return (
    <div className={className}>
      <h3>{title}</h3>
      <p className="font-bold">
        {t(`hazards.kinds.${hazard.category}`)} {t('hazards.number', { number: hazard.number })}
      </p>
      <StatusMark status={hazard.status} />
      <p>{timeInWords(hazard.openedAt)}</p>
      {hazard.words !== '' && <p className="mt-1 line-clamp-4">{hazard.words}</p>}
      <HazardFacts hazard={hazard} />
    </div>
  )
}

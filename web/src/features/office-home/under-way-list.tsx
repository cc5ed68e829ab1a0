import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { ReachBar } from '../circular-reach/reach-bar.tsx'
import { ReachLegend } from '../circular-reach/reach-legend.tsx'
import { inFigures, leftToReach } from '../circular-reach/reach-states.ts'
import { StatusChip } from './status-chip.tsx'
import type { OfficeCircular } from './under-way.ts'

interface UnderWayListProps {
  circulars: OfficeCircular[]
  areaId: string
  /** Whether anything was handed out at all; says which empty state is true. */
  anySent: boolean
}

/** 「まだ届いていないお宅」: for each circular under way how many households are left, and the way to them by name. */
export function UnderWayList({ circulars, areaId, anySent }: UnderWayListProps) {
  const { t } = useTranslation('office')
  return (
    <section className="mt-8">
      <h2>{t('home.left')}</h2>
      {circulars.length === 0 && <p className="mt-2">{t(anySent ? 'home.leftNobody' : 'home.leftEmpty')}</p>}
      <ul>
        {circulars.map((circular) => (
          <li key={circular.id} className="mt-4 rounded-12 border border-solid-gray-420 p-4">
            <UnderWayCard circular={circular} areaId={areaId} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function UnderWayCard({ circular, areaId }: { circular: OfficeCircular; areaId: string }) {
  const { t } = useTranslation('office')
  const { id, titlePhrases, category, confirmBy, sender, reach, status } = circular
  if (!reach) return null
  const passed = confirmBy !== null && confirmBy < japanDayOf(new Date())
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CategoryChip category={category} />
        {sender.id !== areaId && <span className="text-solid-gray-800">{sender.name}</span>}
        {status === 'sending' && <StatusChip status="sending" />}
      </div>
      <h3 className="mt-1">
        <Link href={`/o/circulars/${id}?area=${areaId}`} className="inline-flex min-h-11 items-center">
          <Phrases of={titlePhrases} />
        </Link>
      </h3>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-std-22B-150">{t('home.leftCount', { n: inFigures(leftToReach(reach)) })}</span>
        {confirmBy && (
          <span className={passed ? 'font-bold' : undefined}>
            {t(passed ? 'home.confirmByPassed' : 'home.confirmBy', { day: dayInWords(confirmBy) })}
          </span>
        )}
      </p>
      <ReachBar counts={reach} />
      <ReachLegend counts={reach} />
    </>
  )
}

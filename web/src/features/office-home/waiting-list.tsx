import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { StatusChip } from './status-chip.tsx'
import type { OfficeCircular } from './under-way.ts'

/** 「送る前のもの」: what was handed in and has not left, and when it will. Taken back on its own page. Nothing where there is none. */
export function WaitingList({ circulars }: { circulars: OfficeCircular[] }) {
  const { t } = useTranslation('office')
  if (circulars.length === 0) return null
  return (
    <section className="mt-10">
      <h2>{t('home.waiting')}</h2>
      <p className="mt-1">{t('home.waitingWhat')}</p>
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {circulars.map((circular) => (
          <li key={circular.id} className="py-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <CategoryChip category={circular.category} />
              <StatusChip status={circular.status} />
            </div>
            <h3>
              <Link href={`/o/circulars/${circular.id}`} className="inline-flex min-h-11 items-center">
                <Phrases of={circular.titlePhrases} />
              </Link>
            </h3>
            <WaitsFor circular={circular} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function WaitsFor({ circular: { schedule } }: { circular: OfficeCircular }) {
  const { t } = useTranslation('office')
  if (!schedule) return <p>{t('home.waitsFor.approval')}</p>
  const values = { time: timeInWords(schedule.at), area: schedule.digestArea?.name ?? '' }
  return <p>{t(`home.waitsFor.${schedule.kind}`, values)}</p>
}

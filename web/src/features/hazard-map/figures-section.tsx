import type { HazardCategory } from '@kairan/functions/hazards/categories.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { FiguresTable } from './figures-table.tsx'
import { figures } from './open-hazards.ts'
import { useHowLong } from './use-how-long.ts'

/** How many reports in a year, how many are over, and how fast: together, by kind and by district. */
export function FiguresSection({ categories }: { categories: { id: HazardCategory; name: string }[] }) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const { inHours, inDays } = useHowLong()
  const { data, error, refetch } = useQuery(figures)
  const names = new Map(categories.map(({ id, name }) => [id, name]))
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  if (!data) return null
  const { all } = data
  const facts = [
    [t('figures.reports'), t('figures.number', { number: all.reports })],
    [t('figures.resolved'), t('figures.number', { number: all.resolved })],
    [t('figures.toAnswer'), inHours(all.hoursToAnswer)],
    [t('figures.toResolve'), inDays(all.daysToResolve)],
  ]
  return (
    <section className="mt-10 max-w-220">
      <h2>{t('figures.title')}</h2>
      <p className="mt-1">{t('figures.counted', { day: dayInWords(japanDayOf(data.countedAt), language) })}</p>
      <dl className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9em),1fr))] gap-3">
        {facts.map(([name, value]) => (
          <div key={name} className="rounded-12 border border-solid-gray-420 p-3">
            <dt>{name}</dt>
            <dd className="text-std-22B-150">{value}</dd>
          </div>
        ))}
      </dl>
      <FiguresTable
        caption={t('figures.byKind')}
        first={t('filter.kind')}
        rows={data.categories.map((counts) => ({
          ...counts,
          id: counts.category,
          name: names.get(counts.category) ?? '',
        }))}
      />
      <FiguresTable
        caption={t('figures.byDistrict')}
        first={t('filter.district')}
        isJapanese
        rows={data.districts.map((counts) => ({ ...counts, ...counts.district }))}
      />
      <p className="mt-2 text-solid-gray-800">
        {t('figures.how')} {t('figures.bars')}
      </p>
    </section>
  )
}

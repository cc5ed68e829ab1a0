import type { Office } from '@kairan/functions/officers/contract.ts'
import { useTranslation } from 'react-i18next'
import { may } from '../office-home/my-offices.ts'
import { useOpenHazards } from './hazards.ts'
import { HazardsLink } from './hazards-link.tsx'

/** On the city's page: how many reports are not over yet, and the way there. */
export function CityHazards({ office }: { office: Office }) {
  const { t } = useTranslation('office')
  const reads = may(office, 'hazard.read')
  const { data } = useOpenHazards(office.area.id, reads)
  if (!reads) return null
  return (
    <section className="mt-10 border-t border-solid-gray-420 pt-4">
      <h2>{t('hazards.title')}</h2>
      {data && data.n > 0 && (
        <p className="mt-1 font-bold">{t(data.isMore ? 'hazardTasks.openMany' : 'hazardTasks.open', { n: data.n })}</p>
      )}
      <HazardsLink home="/c" />
    </section>
  )
}

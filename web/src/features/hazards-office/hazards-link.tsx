import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { may } from '../office-home/my-offices.ts'
import { type Home, useHazardOffice } from './use-hazard-office.ts'

/** The way to the reports; for those who may only write down what they are told, to that. */
export function HazardsLink({ home }: { home: Home }) {
  const { t } = useTranslation('office')
  const office = useHazardOffice(home)
  const reads = may(office, 'hazard.read')
  if (!reads && !may(office, 'hazard.report')) return null
  return (
    <>
      <Link
        href={reads ? `${home}/hazards` : `${home}/hazards/new`}
        className="inline-flex min-h-11 items-center font-bold"
      >
        {t(reads ? 'hazardTasks.link' : 'hazardTasks.toldOnly')}
      </Link>
      <span className="block text-solid-gray-800">
        {t(reads ? 'hazardTasks.linkWhat' : 'hazardTasks.toldOnlyWhat')}
      </span>
    </>
  )
}

import type { AudienceCount } from '@kairan/functions/rosters/counts.ts'
import { useTranslation } from 'react-i18next'
import { inFigures } from '../circular-reach/reach-states.ts'

interface AudienceFiguresProps {
  count: AudienceCount
  /** The figures are of the audience before; a dash stands in their place until the new ones are there. */
  isOld?: boolean
}

/** Whom a circular would reach: households, those LINE reaches, phones, phones that block the account, copies on paper. */
export function AudienceFigures({ count, isOld = false }: AudienceFiguresProps) {
  const { t } = useTranslation('office')
  const { households, onLine, residents, outside, blocked, paperCopies } = count
  const rows = [
    { label: t('figures.households'), value: t('households', { n: inFigures(households) }) },
    { label: t('figures.onLine'), value: t('households', { n: inFigures(onLine) }) },
    { label: t('figures.residents'), value: t('people', { n: inFigures(residents) }) },
    ...(outside > 0 ? [{ label: t('figures.outside'), value: t('people', { n: inFigures(outside) }) }] : []),
    { label: t('figures.blocked'), value: t('people', { n: inFigures(blocked) }) },
    { label: t('figures.paperCopies'), value: t('copies', { n: inFigures(paperCopies) }) },
  ]
  return (
    <dl className="mt-3 max-w-140">
      {rows.map(({ label, value }) => (
        <div key={label} className="flex flex-wrap justify-between gap-x-4 border-b border-solid-gray-300 py-1">
          <dt>{label}</dt>
          <dd className="font-bold">{isOld ? '…' : value}</dd>
        </div>
      ))}
    </dl>
  )
}

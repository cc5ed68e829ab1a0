import { useTranslation } from 'react-i18next'
import { inFigures } from '../circular-reach/reach-states.ts'
import type { AudienceCount } from './use-audience-count.ts'

/**
 * Whom the circular would reach: households, those LINE reaches, those it does not, those who want paper, phones.
 * @param isOld the figures are of the audience before; a dash stands in their place until the new ones are there
 */
export function AudienceFigures({ count, isOld = false }: { count: AudienceCount; isOld?: boolean }) {
  const { t } = useTranslation('office')
  const { households, onLine, prefersPaper, residents, outside } = count
  const rows = [
    { label: t('figures.households'), value: t('households', { n: inFigures(households) }) },
    { label: t('figures.onLine'), value: t('households', { n: inFigures(onLine) }) },
    { label: t('figures.offLine'), value: t('households', { n: inFigures(households - onLine) }) },
    { label: t('figures.prefersPaper'), value: t('households', { n: inFigures(prefersPaper) }) },
    { label: t('figures.residents'), value: t('people', { n: inFigures(residents) }) },
    ...(outside > 0 ? [{ label: t('figures.outside'), value: t('people', { n: inFigures(outside) }) }] : []),
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

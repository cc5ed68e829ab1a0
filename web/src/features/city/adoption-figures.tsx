import { useTranslation } from 'react-i18next'
import { inFigures } from '../circular-reach/reach-states.ts'
import { type Adoption, membershipRate, onLineRate, percentInWords } from './rates.ts'

/** The whole area in four figures, each with what it is measured against. */
export function AdoptionFigures({ total }: { total: Adoption }) {
  const { t } = useTranslation('office')
  const households = inFigures(total.households)
  const members = inFigures(total.members)
  const figures = [
    {
      label: t('city.onLine'),
      value: percentInWords(onLineRate(total)),
      words: t('city.of', { part: inFigures(total.onLine), whole: members }),
    },
    {
      label: t('city.membership'),
      value: percentInWords(membershipRate(total)),
      words: t('city.of', { part: members, whole: households }),
    },
    { label: t('city.residents'), value: inFigures(total.residents), words: t('city.residentsUnit') },
  ]
  return (
    <dl className="mt-4 grid grid-cols-[repeat(auto-fit,minmax(min(100%,12em),1fr))] gap-3">
      {figures.map(({ label, value, words }) => (
        <div key={label} className="rounded-12 border border-solid-gray-420 p-4">
          <dt>{label}</dt>
          <dd>
            <span className="block text-std-32B-150">{value}</span>
            <span className="text-solid-gray-800">{words}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

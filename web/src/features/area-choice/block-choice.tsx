import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/loading.tsx'
import { Problem } from '../office-home/problem.tsx'
import { areasBelow } from './areas-below.ts'

/** What lies below an area, and so is asked for next. */
const questions = {
  city: 'place.chooseDistrict',
  district: 'place.chooseAssociation',
  association: 'place.chooseBlock',
} as const

interface BlockChoiceProps {
  /** Below which one chooses. */
  area: AreaName
  /** What has been chosen so far, from the top down: areas below `area`. */
  chosen: AreaName[]
  onChoose: (chosen: AreaName[]) => void
}

/** From one's own area down to a block, a choice at each step; what is chosen higher up begins the lower ones anew. */
export function BlockChoice({ area, chosen, onChoose }: BlockChoiceProps) {
  const steps = [area, ...chosen].filter(({ kind }) => kind !== 'block')
  return steps.map((under, index) => (
    <Below
      key={under.id}
      under={under}
      chosenId={chosen[index]?.id ?? ''}
      onChoose={(below) => onChoose([...chosen.slice(0, index), below])}
    />
  ))
}

interface BelowProps {
  under: AreaName
  chosenId: string
  onChoose: (area: AreaName) => void
}

function Below({ under, chosenId, onChoose }: BelowProps) {
  const { t } = useTranslation('office')
  const id = useId()
  const below = useQuery(areasBelow(under.id))
  if (under.kind === 'block') return null
  if (below.isError && !below.data) return <Problem error={below.error} onRetry={() => void below.refetch()} />
  if (!below.data) return <Loading />
  if (below.data.length === 0) return <p className="mt-4">{t('place.noBlocks')}</p>
  return (
    <p className="mt-4">
      <label htmlFor={id} className="block font-bold">
        {t(questions[under.kind])}
      </label>
      <select
        id={id}
        value={chosenId}
        onChange={({ target }) => {
          const area = below.data.find((each) => each.id === target.value)
          if (area) onChoose({ id: area.id, kind: area.kind, name: area.name })
        }}
        className="mt-1 min-h-12 w-full max-w-120 rounded-8 border border-solid-gray-600 bg-white px-3"
      >
        {chosenId === '' && <option value="">{t('place.none')}</option>}
        {below.data.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </p>
  )
}

import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { CATEGORY_NAMES, type HazardCategory } from '@kairan/functions/hazards/categories.ts'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapWish } from './wish.ts'

interface MapFiltersProps {
  wish: MapWish
  onChange: (wish: MapWish) => void
  categories: { id: HazardCategory; name: string }[]
  districts: AreaName[]
}

const STATUSES = ['open', 'closed', 'all'] as const

/** Only one kind, one district, or what is over. */
export function MapFilters({ wish, onChange, categories, districts }: MapFiltersProps) {
  const { t } = useTranslation('map')
  return (
    <div className="mt-4 flex flex-wrap gap-x-4 gap-y-3">
      <Choice
        label={t('filter.status')}
        value={wish.status}
        onChange={(chosen) => onChange({ ...wish, status: STATUSES.find((each) => each === chosen) ?? 'open' })}
      >
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`filter.${status}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filter.kind')}
        value={wish.category}
        onChange={(chosen) => onChange({ ...wish, category: CATEGORY_NAMES.find((each) => each === chosen) ?? '' })}
      >
        <option value="">{t('filter.any')}</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('filter.district')}
        value={wish.districtId}
        onChange={(districtId) => onChange({ ...wish, districtId })}
      >
        <option value="">{t('filter.any')}</option>
        {districts.map(({ id, name }) => (
          <option key={id} value={id} lang="ja">
            {name}
          </option>
        ))}
      </Choice>
    </div>
  )
}

interface ChoiceProps {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const id = useId()
  return (
    <div className="min-w-0 flex-[1_1_12em] lg:max-w-80">
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="mt-1 block min-h-12 w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2"
      >
        {children}
      </select>
    </div>
  )
}

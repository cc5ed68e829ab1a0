import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { CATEGORY_NAMES, type HazardCategory } from '@kairan/functions/hazards/categories.ts'
import type { MapWish } from '@kairan/functions/hazards/open/wish.ts'
import { useTranslation } from 'react-i18next'
import { FilterChoice } from '../../ui/filter-choice.tsx'

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
  const any = { value: '', label: t('filter.any') }
  return (
    <div className="mt-4 flex flex-wrap gap-x-4 gap-y-3 *:flex-[1_1_12em] lg:*:max-w-80">
      <FilterChoice
        label={t('filter.status')}
        value={wish.status}
        options={STATUSES.map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChoose={(chosen) => onChange({ ...wish, status: STATUSES.find((each) => each === chosen) ?? 'open' })}
      />
      <FilterChoice
        label={t('filter.kind')}
        value={wish.category}
        options={[any, ...categories.map(({ id, name }) => ({ value: id, label: name }))]}
        onChoose={(chosen) => onChange({ ...wish, category: CATEGORY_NAMES.find((each) => each === chosen) ?? '' })}
      />
      <FilterChoice
        label={t('filter.district')}
        value={wish.districtId}
        options={[any, ...districts.map(({ id, name }) => ({ value: id, label: name, lang: 'ja' as const }))]}
        onChoose={(districtId) => onChange({ ...wish, districtId })}
      />
    </div>
  )
}

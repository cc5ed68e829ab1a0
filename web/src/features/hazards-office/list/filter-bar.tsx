import { CATEGORY_NAMES, SECTIONS } from '@kairan/functions/hazards/categories.ts'
import { HAZARD_STATUSES } from '@kairan/functions/hazards/limits.ts'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { FilterChoice } from '../../../ui/filter-choice.tsx'
import { useFocusKept } from '../../../ui/use-focus-kept.ts'
import { type Filters, filtersOf, isNarrowed, ONLY, searchOf } from '../filters.ts'

/** What the list is narrowed to, kept in the address, so that it can be passed on and 「もどる」 finds it again. */
export function FilterBar() {
  const { t } = useTranslation('office')
  const [search, setSearch] = useSearchParams()
  const filters = filtersOf(search)
  const gridId = useId()
  const ref = useFocusKept()
  // On a phone the reports come first; on a desk there is room for both.
  const [isOpen, setOpen] = useState(isNarrowed(filters))
  const choose = (part: Record<string, string>) =>
    setSearch(searchOf(filtersOf(new URLSearchParams({ ...writtenOf(filters), ...part }))), { replace: true })
  const kinds = CATEGORY_NAMES.map((value) => ({ value, label: t(`hazards.kinds.${value}`) }))
  const sections = SECTIONS.map((value) => ({ value, label: t(`hazards.sections.${value}`) }))
  const statuses = HAZARD_STATUSES.filter((value) => value !== 'merged').map((value) => ({
    value,
    label: t(`hazards.status.${value}`),
  }))
  const only = ONLY.map((value) => ({ value, label: t(`hazards.filter.${value}`) }))
  return (
    <search ref={ref} aria-label={t('hazards.filter.label')}>
      <Button className="mt-4 md:hidden" aria-expanded={isOpen} aria-controls={gridId} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'hazards.filter.close' : 'hazards.filter.show')}
      </Button>
      <div
        id={gridId}
        className={classNames('mt-4 gap-3 min-[22rem]:grid-cols-2 md:grid lg:grid-cols-4', isOpen ? 'grid' : 'hidden')}
      >
        <FilterChoice
          label={t('hazards.filter.status')}
          value={filters.status}
          options={[
            { value: 'open', label: t('hazards.filter.open') },
            ...statuses,
            { value: 'all', label: t('hazards.filter.all') },
          ]}
          onChoose={(status) => choose({ status })}
        />
        <FilterChoice
          label={t('hazards.filter.kind')}
          value={filters.category ?? ''}
          options={[{ value: '', label: t('hazards.filter.anyKind') }, ...kinds]}
          onChoose={(category) => choose({ category })}
        />
        <FilterChoice
          label={t('hazards.filter.section')}
          value={filters.section ?? ''}
          options={[{ value: '', label: t('hazards.filter.anySection') }, ...sections]}
          onChoose={(section) => choose({ section })}
        />
        <FilterChoice
          label={t('hazards.filter.only')}
          value={filters.only ?? ''}
          options={[{ value: '', label: t('hazards.filter.any') }, ...only]}
          onChoose={(chosen) => choose({ only: chosen })}
        />
      </div>
      {isNarrowed(filters) && (
        <Button kind="quiet" onClick={() => setSearch(new URLSearchParams(), { replace: true })}>
          {t('hazards.filter.clear')}
        </Button>
      )}
    </search>
  )
}

const writtenOf = (filters: Filters): Record<string, string> => Object.fromEntries(searchOf(filters))

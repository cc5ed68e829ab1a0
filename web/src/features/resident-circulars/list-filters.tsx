import { CATEGORIES } from '@kairan/functions/platform/category.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterChoice } from '../../ui/filter-choice.tsx'
import { myChoices } from './circulars.ts'
import { isNarrowed, type ListWish } from './list-wish.ts'

/** Only one kind, or one sender. What there is to choose from is asked for when somebody opens it. */
export function ListFilters({ wish, onChange }: { wish: ListWish; onChange: (wish: ListWish) => void }) {
  const { t } = useTranslation('resident')
  const { t: common } = useTranslation('common')
  const [open, setOpen] = useState(isNarrowed(wish))
  const { data } = useQuery({ ...myChoices, enabled: open })
  const all = { value: '', label: t('find.all') }
  const named = (value: (typeof CATEGORIES)[number]) => ({ value, label: common(`categories.${value}`) })
  const isOffered = (category: string): boolean => data?.categories.some((each) => each === category) ?? false
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="mt-2 print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center gap-1 text-key-1000">
        <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        <span className="underline underline-offset-4">{t('find.narrow')}</span>
      </summary>
      <div className="flex flex-wrap gap-x-4 gap-y-2 pt-1 *:flex-[1_1_10em]">
        <FilterChoice
          label={t('find.category')}
          value={wish.category}
          options={[all, ...CATEGORIES.filter((name) => name === wish.category || isOffered(name)).map(named)]}
          onChoose={(chosen) => onChange({ ...wish, category: CATEGORIES.find((name) => name === chosen) ?? '' })}
        />
        <FilterChoice
          label={t('find.sender')}
          value={wish.senderAreaId}
          options={[
            all,
            ...(data?.senders ?? []).map(({ id, name }) => ({ value: id, label: name, lang: 'ja' as const })),
          ]}
          onChoose={(senderAreaId) => onChange({ ...wish, senderAreaId })}
        />
      </div>
    </details>
  )
}

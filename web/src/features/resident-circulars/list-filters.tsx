import { CATEGORIES } from '@kairan/functions/platform/category.ts'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { myChoices } from './circulars.ts'
import { isNarrowed, type ListWish } from './list-wish.ts'

/** Only one kind, or one sender. What there is to choose from is asked for when somebody opens it. */
export function ListFilters({ wish, onChange }: { wish: ListWish; onChange: (wish: ListWish) => void }) {
  const { t } = useTranslation('resident')
  const { t: common } = useTranslation('common')
  const [open, setOpen] = useState(isNarrowed(wish))
  const { data } = useQuery({ ...myChoices, enabled: open })
  const isOffered = (category: string): boolean => data?.categories.some((each) => each === category) ?? false
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="mt-2 print:hidden">
      <summary className="flex min-h-11 cursor-pointer items-center gap-1 text-key-1000">
        <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        <span className="underline underline-offset-4">{t('find.narrow')}</span>
      </summary>
      <div className="flex flex-wrap gap-x-4 gap-y-2 pt-1">
        <Choice
          label={t('find.category')}
          value={wish.category}
          onChange={(chosen) => onChange({ ...wish, category: CATEGORIES.find((name) => name === chosen) ?? '' })}
        >
          {CATEGORIES.filter((name) => name === wish.category || isOffered(name)).map((name) => (
            <option key={name} value={name}>
              {common(`categories.${name}`)}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('find.sender')}
          value={wish.senderAreaId}
          onChange={(senderAreaId) => onChange({ ...wish, senderAreaId })}
        >
          {data?.senders.map(({ id, name }) => (
            <option key={id} value={id} lang="ja">
              {name}
            </option>
          ))}
        </Choice>
      </div>
    </details>
  )
}

interface ChoiceProps {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const { t } = useTranslation('resident')
  const id = useId()
  return (
    <div className="min-w-0 flex-[1_1_10em]">
      <label htmlFor={id} className="block font-bold">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="mt-1 block min-h-12 w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2"
      >
        <option value="">{t('find.all')}</option>
        {children}
      </select>
    </div>
  )
}

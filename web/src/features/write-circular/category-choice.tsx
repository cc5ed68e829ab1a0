import type { Category } from '@kairan/functions/circulars/circular-content.ts'
import { CATEGORIES } from '@kairan/functions/platform/category.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { classNames } from '../../ui/class-names.ts'

/** What kind of circular it is, by the same chips residents see. */
export function CategoryChoice({ value, onChange }: { value: Category; onChange: (category: Category) => void }) {
  const { t } = useTranslation('office')
  const name = useId()
  return (
    <fieldset className="my-6">
      <legend className="font-bold">{t('words.category')}</legend>
      <div className="mt-1 grid grid-cols-[repeat(auto-fill,minmax(min(100%,10em),1fr))] gap-2">
        {CATEGORIES.map((category) => (
          <label
            key={category}
            className={classNames(
              'flex min-h-12 cursor-pointer items-center gap-2 rounded-8 border px-2',
              category === value
                ? 'border-key-900 bg-key-50 outline-2 -outline-offset-2 outline-key-900'
                : 'border-solid-gray-420',
            )}
          >
            <input
              type="radio"
              name={name}
              checked={category === value}
              onChange={() => onChange(category)}
              className="size-6 shrink-0 accent-key-900"
            />
            <CategoryChip category={category} />
          </label>
        ))}
      </div>
      {value === 'emergency' && <p className="mt-2 font-bold">{t('words.emergency')}</p>}
    </fieldset>
  )
}

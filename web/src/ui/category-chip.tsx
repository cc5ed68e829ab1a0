import type { Category } from '@kairan/functions/circulars/circular-content.ts'
import { CATEGORY_COLOURS } from '@kairan/functions/platform/category.ts'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { classNames } from './class-names.ts'

/** Every category's sign; the colour is the one LINE's bubble has, the word comes from the texts. */
const signs = {
  notice: 'M4 5h16v14H4zM8 9h8M8 13h8',
  event: 'M4 6h16v14H4zM4 10h16M8 3v5M16 3v5',
  garbage: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  safety: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z',
  disaster: 'M12 4l9 16H3zM12 10v5M12 17v1',
  health: 'M12 20s-8-5-8-11a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 6-8 11-8 11z',
  school: 'M4 20V10l8-6 8 6v10zM10 20v-6h4v6',
  survey: 'M4 4h16v16H4zM8 12l3 3 5-6',
  emergency: 'M12 3v11M12 18v3',
} satisfies Record<Category, string>

/** What kind of circular it is: sign, colour and word together, so that none is needed alone. */
export function CategoryChip({ category, className }: { category: Category; className?: string }) {
  const { t } = useTranslation('common')
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-4 px-2 py-0.5 text-std-16B-170 bg-(--category) text-white print:border print:border-black print:bg-transparent print:text-black',
        className,
      )}
      style={{ '--category': CATEGORY_COLOURS[category] } as CSSProperties}
    >
      <svg viewBox="0 0 24 24" className="size-[1.1em] shrink-0" aria-hidden="true">
        <path
          d={signs[category]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {t(`categories.${category}`)}
    </span>
  )
}

import type { CategoryView } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { classNames } from '../../../ui/class-names.ts'
import { HazardIcon } from '../../../ui/hazard-icon.tsx'
import { afterKind, withCategory } from './report.ts'
import { ReportStep } from './report-step.tsx'
import type { ReportBook } from './use-report.ts'

/** What is it: a drawing and a word each; one tap goes on. */
export function KindStep({ book, categories }: { book: ReportBook; categories: CategoryView[] }) {
  const { t } = useTranslation('hazards')
  const choose = (category: CategoryView) => {
    book.tell((report) => withCategory(report, category.id))
    book.go(afterKind(category))
  }
  return (
    <ReportStep title={t('kind.title')} book={book}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,7.5em),1fr))] gap-3">
        {categories.map((category) => {
          const isChosen = book.report.category === category.id
          return (
            <li key={category.id} className="grid">
              <button
                type="button"
                onClick={() => choose(category)}
                className={classNames(
                  'flex min-h-28 flex-col items-center justify-center gap-1 rounded-12 border px-1 py-2 text-center font-bold break-keep hover:bg-key-100 active:bg-key-200',
                  isChosen ? 'border-3 border-key-900 bg-key-50' : 'border-solid-gray-600 bg-white',
                )}
              >
                <HazardIcon category={category.id} className="size-12 shrink-0 text-key-1000" />
                {category.name}
                {isChosen && <span className="text-std-16N-170">✓ {t('kind.chosen')}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </ReportStep>
  )
}

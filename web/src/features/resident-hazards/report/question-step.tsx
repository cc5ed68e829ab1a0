import type { CategoryView } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { afterQuestion } from './report.ts'
import { ReportStep } from './report-step.tsx'
import type { ReportBook } from './use-report.ts'

/** The one question of a kind; whoever does not know goes on too. */
export function QuestionStep({ book, category }: { book: ReportBook; category: CategoryView }) {
  const { t } = useTranslation('hazards')
  const choose = (option: string | null) => {
    book.tell((report) => ({ ...report, option }))
    book.go(afterQuestion(category, option))
  }
  // Some kinds have an answer of their own for it.
  const knowsNot = category.options.some(({ id }) => id === 'unknown')
  return (
    <ReportStep title={category.question} book={book}>
      {category.options.map(({ id, name }) => (
        <Button key={id} className="min-h-14 w-full" onClick={() => choose(id)}>
          {book.report.option === id && <span aria-hidden="true">✓</span>}
          {name}
          {book.report.option === id && <span className="sr-only">{t('kind.chosen')}</span>}
        </Button>
      ))}
      {!knowsNot && (
        <Button kind="quiet" onClick={() => choose(null)}>
          {t('question.skip')}
        </Button>
      )}
    </ReportStep>
  )
}

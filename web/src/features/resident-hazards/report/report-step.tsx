import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { LifeFirst } from '../life-first.tsx'
import { PARTS, partOf } from './report.ts'
import type { ReportBook } from './use-report.ts'

interface ReportStepProps {
  title: ReactNode
  book: Pick<ReportBook, 'at' | 'canGoBack' | 'back'>
  /** Somebody could be hurt: 110 and 119 are said in full once more. */
  isDangerous?: boolean
  children: ReactNode
}

/** One step of reporting: the way back, where one is, one question. */
export function ReportStep({ title, book, isDangerous = false, children }: ReportStepProps) {
  const { t } = useTranslation('hazards')
  return (
    <>
      <LifeFirst brief={book.at !== 'kind' && !isDangerous} />
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        {book.canGoBack && (
          <Button kind="quiet" onClick={book.back}>
            <span>
              <span aria-hidden="true">← </span>
              {t('back')}
            </span>
          </Button>
        )}
        <p className="text-solid-gray-800">{t('step', { all: PARTS, number: partOf(book.at) })}</p>
      </div>
      <PageTitle plain={t('report')} className="mt-1">
        {title}
      </PageTitle>
      <div className="mt-4 space-y-4">{children}</div>
    </>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import type { Steps } from './use-steps.ts'

interface StepPageProps {
  title: ReactNode
  steps: Pick<Steps, 'canGoBack' | 'back'>
  /** With a code in hand there are three steps; which one this is. */
  number?: 1 | 2 | 3
  children: ReactNode
}

/** One step of registering: the way back, where one is, one question. */
export function StepPage({ title, steps, number, children }: StepPageProps) {
  const { t } = useTranslation('join')
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        {steps.canGoBack && (
          <Button kind="quiet" onClick={steps.back}>
            <span>
              <span aria-hidden="true">← </span>
              {t('back')}
            </span>
          </Button>
        )}
        {number && <p className="text-solid-gray-800">{t('step', { all: 3, number })}</p>}
      </div>
      <PageTitle plain={t('title')} className="mt-1">
        {title}
      </PageTitle>
      <div className="mt-4 space-y-4">{children}</div>
    </>
  )
}

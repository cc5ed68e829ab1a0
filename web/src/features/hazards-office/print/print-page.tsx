import './work-order.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { isNotFound } from '../../../api/call-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { NotFoundPage } from '../../office-home/not-found-page.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { hazardQuery } from '../report/hazard-query.ts'
import type { Home } from '../use-hazard-office.ts'
import { WorkOrder } from './work-order.tsx'

/** `/c/hazards/:id/print`: a sheet to take to the place and to write the result on. */
export function HazardPrintPage({ hazardId, home }: { hazardId: string; home: Home }) {
  const { t } = useTranslation('office')
  const { data: hazard, error, refetch } = useQuery(hazardQuery(hazardId))
  if (!hazard && isNotFound(error)) return <NotFoundPage home={home} />
  if (!hazard) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading />
  const page = `${home}/hazards/${hazardId}`
  const title = t('hazardPrint.titleOf', {
    kind: t(`hazards.kinds.${hazard.category}`),
    number: hazard.number,
  })
  return (
    <>
      <div className="print:hidden">
        <p className="mt-4">
          <Link href={page} className="inline-flex min-h-11 items-center">
            {t('hazardPrint.backTo')}
          </Link>
        </p>
        <PageTitle plain={title}>
          {t('hazardPrint.title')} {t(`hazards.kinds.${hazard.category}`)}{' '}
          <span className="inline-block">{t('hazards.number', { number: hazard.number })}</span>
        </PageTitle>
        <p className="mt-1">{t('hazardPrint.insideLine')}</p>
        <Button kind="main" className="mt-3 md:max-w-80" onClick={() => window.print()}>
          {t('hazardPrint.print')}
        </Button>
      </div>
      <WorkOrder hazard={hazard} address={new URL(page, location.href).href} />
    </>
  )
}

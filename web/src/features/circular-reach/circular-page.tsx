import { useTranslation } from 'react-i18next'
import { Link, Redirect, useSearchParams } from 'wouter'
import { isNotFound } from '../../api/call-failure.ts'
import { Loading } from '../../ui/loading.tsx'
import { NotFoundPage } from '../office-home/not-found-page.tsx'
import { Problem } from '../office-home/problem.tsx'
import { CircularHead } from './circular-head.tsx'
import { CircularWords } from './circular-words.tsx'
import { DeliveryPanel } from './delivery-panel.tsx'
import { HouseholdList } from './household-list.tsx'
import { PrintList } from './print-list.tsx'
import { ReachParts } from './reach-parts.tsx'
import { ReachSummary } from './reach-summary.tsx'
import { useCircular, useReach } from './use-reach.ts'
import { WithdrawSection } from './withdraw-section.tsx'

interface CircularPageProps {
  circularId: string
  /** The overview it belongs to; its own address and those of the areas below begin with it. */
  home: '/o' | '/c'
}

/**
 * The closed account of a circular: every household in exactly one state, for the area in the address (`?area=`), the areas
 * below it and, where names may be seen, household by household. Kept fresh without reloading.
 */
export function CircularPage({ circularId, home }: CircularPageProps) {
  const { t } = useTranslation('office')
  const [search] = useSearchParams()
  const areaId = search.get('area') ?? undefined
  const circular = useCircular(circularId)
  const reach = useReach({
    circularId,
    areaId,
    enabled: circular.data !== undefined && circular.data.status !== 'draft',
  })
  if (!circular.data) {
    if (isNotFound(circular.error)) return <NotFoundPage home={home} />
    return circular.isError ? <Problem error={circular.error} onRetry={() => void circular.refetch()} /> : <Loading />
  }
  if (circular.data.status === 'draft') return <Redirect to={`/o/circulars/${circularId}/edit`} replace />
  if (!reach.data && isNotFound(reach.error)) return <NotFoundPage home={home} />

  const { status, office } = circular.data
  const delivery = reach.data?.delivery ?? office?.delivery
  const hrefOf = (area: string): string => `${home}/circulars/${circularId}?area=${area}`
  const recordable = status === 'sent' || status === 'sending'
  return (
    <>
      <div className={reach.data?.households ? 'print:hidden' : undefined}>
        <p className="mt-4 print:hidden">
          <Link href={home} className="inline-flex min-h-11 items-center">
            {t(home === '/c' ? 'reach.backToCity' : 'reach.back')}
          </Link>
        </p>
        <CircularHead circular={circular.data} />
        {delivery && (status !== 'withdrawn' || delivery.status === 'stopped') && (
          <DeliveryPanel circularId={circularId} delivery={delivery} mayResume={office?.canWithdraw ?? false} />
        )}
        {!reach.data &&
          (reach.isError ? <Problem error={reach.error} onRetry={() => void reach.refetch()} /> : <Loading />)}
        {reach.data && (
          <>
            {reach.isError && <Problem error={reach.error} kept={t('reach.stale')} />}
            <ReachSummary reach={reach.data} hrefOf={hrefOf} />
            {!reach.data.households && <ReachParts reach={reach.data} hrefOf={hrefOf} />}
            <HouseholdList
              key={reach.data.area.id}
              reach={reach.data}
              circularId={circularId}
              areaId={areaId}
              recordable={recordable}
              fresh={reach.fresh}
              onOwnMark={reach.ownMark}
            />
          </>
        )}
        <CircularWords circular={circular.data} />
        {office?.canWithdraw && <WithdrawSection circular={circular.data} />}
      </div>
      {reach.data && <PrintList circular={circular.data} reach={reach.data} />}
    </>
  )
}

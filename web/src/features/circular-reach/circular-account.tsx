import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { isNotFound } from '../../api/call-failure.ts'
import { Loading } from '../../ui/loading.tsx'
import { NotFoundPage } from '../office-home/not-found-page.tsx'
import { Problem } from '../office-home/problem.tsx'
import { AnswersSection } from './answers/answers-section.tsx'
import { BackLink } from './back-link.tsx'
import { CircularHead } from './circular-head.tsx'
import { CircularWords } from './circular-words.tsx'
import { CorrectionSection } from './correction-section.tsx'
import { DeliveryPanel } from './delivery-panel.tsx'
import { HouseholdList } from './household-list.tsx'
import { PrintList } from './print-list.tsx'
import { ReachParts } from './reach-parts.tsx'
import { ReachSummary } from './reach-summary.tsx'
import { blockNameIn } from './reach-types.ts'
import { RemindSection } from './remind-section.tsx'
import { useReach } from './use-reach.ts'
import { WithdrawSection } from './withdraw-section.tsx'

/**
 * The closed account of a circular that was handed out: every household in exactly one state, for the area in the address
 * (`?area=`), the areas below it and, where names may be seen, household by household. Kept fresh without reloading.
 */
export function CircularAccount({ circular, home }: { circular: CircularView; home: '/o' | '/c' }) {
  const { t } = useTranslation('office')
  const [search] = useSearchParams()
  const areaId = search.get('area') ?? undefined
  const { id: circularId, status, office } = circular
  const withdrawn = status === 'withdrawn'
  const reach = useReach({ circularId, areaId })
  if (!reach.data && isNotFound(reach.error)) return <NotFoundPage home={home} />

  const delivery = reach.data?.delivery ?? office?.delivery
  const hrefOf = (area: string): string => `${home}/circulars/${circularId}?area=${area}`
  // On paper a list of doors to knock on; of what was taken back the page itself.
  const printsList = !withdrawn && Boolean(reach.data?.households)
  return (
    <>
      <div className={printsList ? 'print:hidden' : undefined}>
        <BackLink home={home} />
        <CircularHead circular={circular} home={home} />
        {office && <CorrectionSection circularId={circularId} office={office} />}
        {delivery && <DeliveryPanel circular={circular} delivery={delivery} byName={Boolean(reach.data?.households)} />}
        {!reach.data &&
          (reach.isError ? <Problem error={reach.error} onRetry={() => void reach.refetch()} /> : <Loading />)}
        {reach.data && (
          <>
            {reach.isError && <Problem error={reach.error} kept={t('reach.stale')} />}
            <ReachSummary reach={reach.data} withdrawn={withdrawn} hrefOf={hrefOf} />
            {!reach.data.households && <ReachParts reach={reach.data} withdrawn={withdrawn} hrefOf={hrefOf} />}
            {circular.survey && circular.publishedAt && (
              <AnswersSection
                key={`answers-${reach.data.area.id}`}
                circular={circular}
                areaId={areaId}
                hrefOf={hrefOf}
                blockName={(blockId) => (reach.data ? blockNameIn(reach.data, blockId) : '')}
              />
            )}
            {office && <RemindSection circular={circular} office={office} />}
            <HouseholdList
              key={reach.data.area.id}
              reach={reach.data}
              circularId={circularId}
              areaId={areaId}
              withdrawn={withdrawn}
              fresh={reach.fresh}
              onOwnMark={reach.ownMark}
            />
          </>
        )}
        <CircularWords circular={circular} />
        {office?.canWithdraw && <WithdrawSection circular={circular} />}
      </div>
      {reach.data && printsList && <PrintList circular={circular} reach={reach.data} />}
    </>
  )
}

import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { HazardIcon } from '../../ui/hazard-icon.tsx'
import { HazardStatusMark } from '../../ui/hazard-status-mark.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { WordsLines } from '../../ui/words-lines.tsx'
import { AfterQuestion } from './after-question.tsx'
import { HazardName } from './hazard-name.tsx'
import { myHazards } from './hazards.ts'
import { HearNoMore } from './hear-no-more.tsx'
import { History } from './history.tsx'
import { OwnPart } from './own-part.tsx'

/** `/r/hazards/:id`: what became of a report. */
export function HazardPage({ hazardId }: { hazardId: string }) {
  const { t } = useTranslation('hazards')
  const { data, error, isFetching, refetch } = useQuery(myHazards)
  const hazards = data?.hazards ?? []
  // A message may lead to the report that now stands for the reader's own.
  const hazard =
    hazards.find(({ id }) => id === hazardId) ?? hazards.find(({ mergedInto }) => mergedInto?.id === hazardId)
  if (hazard) return <Known hazard={hazard} error={error} onRetry={() => void refetch()} />
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />
  // What is not known here may have come a moment ago.
  if (!data || isFetching) return <Loading />
  return (
    <>
      <PageTitle plain={t('one.notFound')}>{t('one.notFound')}</PageTitle>
      <p className="my-4">{t('one.notFoundWhy')}</p>
      <Link href="/hazards" className={buttonLook('main')}>
        {t('toList')}
      </Link>
    </>
  )
}

function Known({ hazard, error, onRetry }: { hazard: MyHazard; error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('hazards')
  const title = `${hazard.categoryName} ${t('number', { number: hazard.number })}`
  return (
    <>
      <Link href="/hazards" className="inline-flex min-h-11 items-center">
        <span>
          <span aria-hidden="true">← </span>
          {t('toList')}
        </span>
      </Link>
      {Boolean(error) && <FailureNotice error={error} kept={t('list.kept')} onRetry={onRetry} />}
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <HazardIcon category={hazard.category} className="size-14 shrink-0 text-solid-gray-800" />
        <PageTitle plain={title} className="min-w-0 grow basis-[7em]">
          <HazardName hazard={hazard} />
        </PageTitle>
      </div>
      <p className="mt-3">
        <HazardStatusMark status={hazard.status}>{t(`status.${hazard.status}`)}</HazardStatusMark>
      </p>
      {hazard.reason && (
        <p className="mt-3 whitespace-pre-wrap rounded-8 bg-solid-gray-50 p-3 [overflow-wrap:anywhere]">
          <span className="block font-bold">{t('one.reason')}</span>
          <WordsLines lines={hazard.reason} />
        </p>
      )}
      {hazard.mergedInto && (
        <p className="mt-3 rounded-8 bg-solid-gray-50 p-3">{t('one.merged', { number: hazard.mergedInto.number })}</p>
      )}
      {!hazard.closedAt && <p className="mt-3">{t('one.waiting', { number: hazard.followers })}</p>}
      {hazard.position && (
        <a
          href={mapAddress(hazard.position)}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex min-h-11 items-center"
        >
          {t('one.seeMap')}
        </a>
      )}
      <div className="mt-6 space-y-10">
        <AfterQuestion hazard={hazard} />
        <History events={hazard.events} />
        <OwnPart hazard={hazard} />
        <HearNoMore hazard={hazard} />
      </div>
    </>
  )
}

/** The place on the map of the Geospatial Information Authority. https://maps.gsi.go.jp/help/intro/ */
const mapAddress = ({ latitude, longitude }: NonNullable<MyHazard['position']>): string =>
  `https://maps.gsi.go.jp/#17/${latitude}/${longitude}/&base=pale`

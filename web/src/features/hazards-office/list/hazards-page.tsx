import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import { buttonLook } from '../../../ui/button.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useAreaTitle } from '../../office-home/area-title.ts'
import { may } from '../../office-home/my-offices.ts'
import { OfficeSwitch } from '../../office-home/office-switch.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { filtersOf, isNarrowed, searchOf } from '../filters.ts'
import { useHazardList } from '../hazards.ts'
import { type Home, useHazardOffice } from '../use-hazard-office.ts'
import { FilterBar } from './filter-bar.tsx'
import { HazardList } from './hazard-list.tsx'
import { HazardsFile } from './hazards-file.tsx'

/** `/c/hazards`, `/o/hazards`: the reports of an area, on a map and in a list. */
export function HazardsPage({ home }: { home: Home }) {
  const { t } = useTranslation('office')
  const office = useHazardOffice(home)
  const areaTitle = useAreaTitle()
  const base = `${home}/hazards`
  const allowed = may(office, 'hazard.read')
  const title = t('hazards.titleOf', { area: areaTitle(office.area) })
  return (
    <>
      <PageTitle plain={title} className="mt-6">
        {title}
      </PageTitle>
      <p className="mt-1 mb-4">
        {t(!allowed ? 'hazards.notAllowed' : may(office, 'hazard.handle') ? 'hazards.what' : 'hazards.whatToRead')}
      </p>
      {home === '/o' && <OfficeSwitch />}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {may(office, 'hazard.report') && (
          <Link href={`${base}/new`} className={buttonLook('plain')}>
            {t('told.link')}
          </Link>
        )}
        {home === '/c' && may(office, 'hazard.settings') && (
          <Link href="/c/hazards/settings" className="inline-flex min-h-11 items-center">
            {t('hazards.settings')}
          </Link>
        )}
      </div>
      {allowed && <Reports key={office.grantId} areaId={office.area.id} base={base} />}
    </>
  )
}

/** The map comes after the list: nobody waits for it to read. */
const OverviewMap = lazy(async () => ({ default: (await import('../map/overview-map.tsx')).OverviewMap }))

function Reports({ areaId, base }: { areaId: string; base: string }) {
  const [search] = useSearchParams()
  const filters = filtersOf(search)
  const list = useHazardList(areaId, filters)
  const hazards = list.data?.pages.flatMap((page) => page.hazards)
  return (
    <>
      <FilterBar />
      {list.isError && !hazards && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!hazards && !list.isError && <Loading />}
      {hazards && (
        <>
          <div className="mt-6 grid gap-6 lg:grid-cols-2">
            {hazards.some(({ position }) => position) && (
              <div className="lg:sticky lg:top-4 lg:self-start">
                <Suspense
                  fallback={<div className="h-56 rounded-8 md:h-80 border border-solid-gray-420 lg:h-[70vh]" />}
                >
                  <OverviewMap hazards={hazards} base={base} choice={searchOf(filters).toString()} />
                </Suspense>
              </div>
            )}
            <HazardList
              hazards={hazards}
              base={base}
              isNarrowed={isNarrowed(filters)}
              more={
                list.hasNextPage ? { isComing: list.isFetchingNextPage, fetch: () => void list.fetchNextPage() } : null
              }
            />
          </div>
          {hazards.length > 0 && (
            <div className="mt-8">
              <HazardsFile areaId={areaId} filters={filters} />
            </div>
          )}
        </>
      )}
    </>
  )
}

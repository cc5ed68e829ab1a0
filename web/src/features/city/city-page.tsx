import type { getAdoption } from '@kairan/functions/adoption/contract.ts'
import type { AreaKind } from '@kairan/functions/areas/area.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import { call } from '../../api/call.ts'
import { isNotFound } from '../../api/call-failure.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { CityHazards } from '../hazards-office/city-hazards.tsx'
import { CircularList } from '../office-home/circular-list.tsx'
import { may, useMyOffices } from '../office-home/my-offices.ts'
import { NotFoundPage } from '../office-home/not-found-page.tsx'
import { useOfficeCirculars } from '../office-home/office-circulars.ts'
import { Problem } from '../office-home/problem.tsx'
import { AdoptionBars } from './adoption-bars.tsx'
import { AdoptionFigures } from './adoption-figures.tsx'
import { AdoptionTable } from './adoption-table.tsx'
import { orderedParts, type PartOrder } from './rates.ts'
import { ShelterImport } from './shelter-import.tsx'

const widest: Record<AreaKind, number> = { city: 0, district: 1, association: 2, block: 3 }

/** How far the city (or a district, or an association) has come: adoption area by area, and the circulars it sent. */
export function CityPage() {
  const { t } = useTranslation('office')
  const { offices } = useMyOffices()
  const [office] = offices
    .filter((held) => may(held, 'adoption.read'))
    .toSorted((a, b) => widest[a.area.kind] - widest[b.area.kind])
  if (office) {
    return (
      <>
        <AreaPage home={office.area.id} writes={may(office, 'circular.write')} />
        <CityHazards office={office} />
        {may(office, 'shelter.import') && <ShelterImport />}
      </>
    )
  }
  return (
    <>
      <PageTitle plain={t('city.notAllowed')} className="mt-6">
        {t('city.notAllowed')}
      </PageTitle>
      <p className="my-4">{t('city.notAllowedWords')}</p>
    </>
  )
}

function AreaPage({ home, writes }: { home: string; writes: boolean }) {
  const { t } = useTranslation('office')
  const [search] = useSearchParams()
  const [order, setOrder] = useState<PartOrder>('given')
  const areaId = search.get('area') ?? home
  const adoption = useQuery({
    queryKey: ['adoption', areaId],
    queryFn: ({ signal }) => call<typeof getAdoption>('GET', '/api/adoption', { query: { areaId }, signal }),
  })
  const circulars = useOfficeCirculars(home, 'out', areaId === home)
  if (!adoption.data) {
    if (isNotFound(adoption.error)) return <NotFoundPage home="/c" />
    return adoption.isError ? <Problem error={adoption.error} onRetry={() => void adoption.refetch()} /> : <Loading />
  }
  const { area, total, parts } = adoption.data
  const title = t('city.title', { area: area.name })
  const kind = parts[0]?.area.kind
  const shown = orderedParts(parts, order)
  return (
    <>
      {areaId !== home && (
        <p className="mt-4">
          <Link href="/c" className="inline-flex min-h-11 items-center">
            {t('city.back')}
          </Link>
        </p>
      )}
      <PageTitle key={area.id} plain={title} className="mt-4">
        {title}
      </PageTitle>
      {writes && areaId === home && (
        <Link href={`/o/circulars/new?area=${home}`} className={`${buttonLook('main')} mt-4 md:max-w-80`}>
          <span aria-hidden="true">✎</span> {t('home.write')}
        </Link>
      )}
      <AdoptionFigures total={total} />
      {kind && (
        <section className="mt-8">
          <h2>{t(`city.byKind.${kind}`)}</h2>
          <OrderChoice order={order} onChange={setOrder} />
          <AdoptionBars parts={shown} />
          <AdoptionTable caption={t(`city.tableByKind.${kind}`)} parts={shown} />
        </section>
      )}
      {areaId === home &&
        (circulars.isError && !circulars.data ? (
          <Problem error={circulars.error} onRetry={() => void circulars.refetch()} />
        ) : (
          circulars.data && (
            <CircularList
              title={t('city.circulars')}
              empty={t('city.circularsEmpty')}
              circulars={circulars.data.filter(({ status }) => status !== 'draft')}
              areaId={home}
              home="/c"
            />
          )
        ))}
    </>
  )
}

function OrderChoice({ order, onChange }: { order: PartOrder; onChange: (order: PartOrder) => void }) {
  const { t } = useTranslation('office')
  const orders: PartOrder[] = ['given', 'lowFirst', 'highFirst']
  return (
    <label className="mt-2 inline-flex flex-wrap items-center gap-x-3">
      <span className="font-bold">{t('city.order')}</span>
      <select
        value={order}
        onChange={({ target }) => onChange(orders.find((each) => each === target.value) ?? 'given')}
        className="min-h-12 rounded-8 border border-solid-gray-600 bg-white px-3"
      >
        {orders.map((each) => (
          <option key={each} value={each}>
            {t(`city.orders.${each}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

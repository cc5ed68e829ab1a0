import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { japanDayOf } from '../../ui/japanese-date.ts'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useAreaTitle } from './area-title.ts'
import { CircularList } from './circular-list.tsx'
import { DraftList } from './draft-list.tsx'
import { may, useMyOffices } from './my-offices.ts'
import { useOfficeCirculars } from './office-circulars.ts'
import { OfficeSwitch } from './office-switch.tsx'
import { Problem } from './problem.tsx'
import { underWay } from './under-way.ts'
import { UnderWayList } from './under-way-list.tsx'

const receivedBy = {
  district: 'home.receivedByDistrict',
  association: 'home.receivedByAssociation',
  block: 'home.receivedByBlock',
} as const

/** The officer's home: 回覧を出す, whom one still has to reach, what waits to be finished, what was sent and what came from above. */
export function HomePage() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const { area } = office
  const title = t('home.title', { area: useAreaTitle()(area) })
  const writes = may(office, 'circular.write')
  const sent = useOfficeCirculars(area.id, 'out', area.kind !== 'block')
  const received = useOfficeCirculars(area.id, 'in', area.kind !== 'city')
  const failed = [sent, received].filter(({ isError, data }) => isError && !data)
  const waiting = [sent, received].some(({ isLoading }) => isLoading)
  const all = [...(sent.data ?? []), ...(received.data ?? [])]
  const drafts = all.filter(({ status }) => status === 'draft')
  const handedOut = (sent.data ?? []).filter(({ status }) => status !== 'draft')
  return (
    <>
      <PageTitle plain={title} className="mt-6 mb-4">
        {title}
      </PageTitle>
      <OfficeSwitch />
      {writes && (
        <Link href={`/o/circulars/new?area=${area.id}`} className={buttonLook('main')}>
          <span aria-hidden="true">✎</span> {t('home.write')}
        </Link>
      )}
      {failed[0] && (
        <Problem error={failed[0].error} onRetry={() => void Promise.all(failed.map((query) => query.refetch()))} />
      )}
      {waiting && <Loading />}
      {!waiting && failed.length === 0 && (
        <>
          <UnderWayList
            circulars={underWay(all, { now: new Date(), today: japanDayOf(new Date()) })}
            areaId={area.id}
            anySent={all.length > drafts.length}
          />
          {writes && <DraftList drafts={drafts} areaId={area.id} />}
          {area.kind !== 'block' && (
            <CircularList title={t('home.sent')} empty={t('home.sentEmpty')} circulars={handedOut} areaId={area.id} />
          )}
          {area.kind !== 'city' && (
            <CircularList
              title={t(receivedBy[area.kind])}
              empty={t('home.receivedEmpty')}
              circulars={received.data ?? []}
              areaId={area.id}
            />
          )}
        </>
      )}
    </>
  )
}

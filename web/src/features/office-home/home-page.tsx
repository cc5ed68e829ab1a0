import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { MoreWork } from '../residents-tasks/more-work.tsx'
import { ResidentsTasks } from '../residents-tasks/residents-tasks.tsx'
import { RulesLink } from '../rules/rules-link.tsx'
import { ApprovalList } from './approval-list.tsx'
import { useAreaTitle } from './area-title.ts'
import { CircularList } from './circular-list.tsx'
import { DigestSection } from './digest-section.tsx'
import { DraftList } from './draft-list.tsx'
import { may, useMyOffices } from './my-offices.ts'
import { OfficeSwitch } from './office-switch.tsx'
import { Problem } from './problem.tsx'
import { UnderWayList } from './under-way-list.tsx'
import { useHome } from './use-home.ts'
import { WaitingList } from './waiting-list.tsx'

const receivedBy = {
  district: 'home.receivedByDistrict',
  association: 'home.receivedByAssociation',
  block: 'home.receivedByBlock',
} as const

/** The officer's home: 回覧を出す, what waits for one's yes, whom one still has to reach, what has not left, what was sent and received. */
export function HomePage() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const { area } = office
  const home = useHome()
  const title = t('home.title', { area: useAreaTitle()(area) })
  const writes = may(office, 'circular.write')
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
      {!writes && may(office, 'household.assist') && (
        <Link href="/o/assist" className={buttonLook('main')}>
          {t('tasks.assist')}
        </Link>
      )}
      {home.failure !== null && <Problem error={home.failure} onRetry={home.retry} />}
      {home.isLoading && <Loading />}
      {!home.isLoading && home.failure === null && (
        <>
          <ResidentsTasks />
          <ApprovalList circulars={home.toApprove} areaId={area.id} />
          <WaitingList circulars={home.waiting} />
          <UnderWayList circulars={home.underWay} areaId={area.id} anySent={home.anySent} />
          {home.digest && (
            <DigestSection digest={home.digest} areaId={area.id} maySend={may(office, 'circular.publish')} />
          )}
          {writes && <DraftList drafts={home.drafts} areaId={area.id} />}
          {area.kind !== 'block' && (
            <CircularList
              title={t('home.sent')}
              empty={t('home.sentEmpty')}
              circulars={home.handedOut}
              areaId={area.id}
            />
          )}
          {area.kind !== 'city' && (
            <CircularList
              title={t(receivedBy[area.kind])}
              empty={t('home.receivedEmpty')}
              circulars={home.received}
              areaId={area.id}
            />
          )}
          <MoreWork />
          {area.kind !== 'block' && <RulesLink />}
        </>
      )}
    </>
  )
}

import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { INQUIRY_STATUSES } from '@kairan/functions/inquiries/topics.ts'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'wouter'
import { classNames } from '../../ui/class-names.ts'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { may, useMyOffices } from '../office-home/my-offices.ts'
import { OfficeSwitch } from '../office-home/office-switch.tsx'
import { Problem } from '../office-home/problem.tsx'
import { HelpTextList } from './help-text-list.tsx'
import { useInquiries } from './inquiries.ts'
import { InquiryRow } from './inquiry-row.tsx'

/** `/o/inquiries`: what residents ask, by state, and the questions kept for everybody. */
export function InquiriesPage() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const allowed = may(office, 'inquiry.answer')
  return (
    <>
      <PageTitle plain={t('inquiries.title')} className="mt-6">
        {t('inquiries.title')}
      </PageTitle>
      <p className="mt-1 mb-4">{t(allowed ? 'inquiries.what' : 'inquiries.notAllowed')}</p>
      <OfficeSwitch />
      {allowed && (
        <>
          <Inquiries key={office.grantId} area={office.area} />
          <HelpTextList area={office.area} />
        </>
      )}
    </>
  )
}

function Inquiries({ area }: { area: AreaName }) {
  const { t } = useTranslation('office')
  const [search] = useSearchParams()
  const status = INQUIRY_STATUSES.find((each) => each === search.get('status')) ?? 'open'
  const { data, error, refetch } = useInquiries(area.id, status)
  return (
    <>
      <nav aria-label={t('inquiries.states')}>
        <ul className="flex flex-wrap gap-x-1 border-b border-solid-gray-420">
          {INQUIRY_STATUSES.map((each) => (
            <li key={each}>
              <Link
                href={`/o/inquiries?status=${each}`}
                replace
                aria-current={each === status ? 'page' : undefined}
                className={classNames(
                  'flex min-h-12 items-center border-b-4 px-3 font-bold no-underline',
                  each === status ? 'border-key-900 text-key-1000' : 'border-transparent text-solid-gray-800',
                )}
              >
                {t(`inquiries.status.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <p className="mt-4">{t(`inquiries.empty.${status}`)}</p>}
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {data?.map((inquiry) => (
          <li key={inquiry.id} className="py-4">
            <InquiryRow inquiry={inquiry} />
          </li>
        ))}
      </ul>
    </>
  )
}

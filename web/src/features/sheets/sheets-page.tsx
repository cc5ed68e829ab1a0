import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { areasBelow } from '../area-choice/areas-below.ts'
import { may, useMyOffices } from '../office-home/my-offices.ts'
import { OfficeSwitch } from '../office-home/office-switch.tsx'
import { Problem } from '../office-home/problem.tsx'
import { SheetsForm } from './sheets-form.tsx'

/** `/o/sheets`: invitation sheets to print and hand out, one a household. */
export function SheetsPage() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const allowed = may(office, 'household.invite')
  return (
    <>
      <div className="print:hidden">
        <PageTitle plain={t('sheets.title')} className="mt-6">
          {t('sheets.title')}
        </PageTitle>
        <p className="mt-1 mb-4">{t(allowed ? 'sheets.what' : 'sheets.notAllowed')}</p>
        <OfficeSwitch />
      </div>
      {allowed && <Blocks key={office.grantId} area={office.area} />}
    </>
  )
}

function Blocks({ area }: { area: AreaName }) {
  const { t } = useTranslation('office')
  const isBlock = area.kind === 'block'
  const below = useQuery({ ...areasBelow(area.id), enabled: !isBlock })
  if (isBlock) return <SheetsForm blocks={[area]} />
  if (below.isError && !below.data) return <Problem error={below.error} onRetry={() => void below.refetch()} />
  if (!below.data) return <Loading />
  return below.data.length === 0 ? <p className="mt-4">{t('place.noBlocks')}</p> : <SheetsForm blocks={below.data} />
}

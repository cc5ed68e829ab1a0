import type { AreaName, listAreas } from '@kairan/functions/areas/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Loading } from '../../ui/loading.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { NewcomerList } from '../newcomers/newcomer-list.tsx'
import { may, useMyOffices } from '../office-home/my-offices.ts'
import { Problem } from '../office-home/problem.tsx'
import { HelpingLinks } from '../residents-tasks/helping-links.tsx'
import { BlockHouseholds } from './block-households.tsx'

/** The households of one's area, block by block, and the code with which each registers its phones. */
export function HouseholdsPage() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const allowed = may(office, 'household.read')
  return (
    <>
      <PageTitle plain={t('homes.title')} className="mt-6">
        {t('homes.title')}
      </PageTitle>
      <p className="mt-1 text-solid-gray-800">{t(allowed ? 'homes.what' : 'homes.notAllowed')}</p>
      {allowed && (
        <>
          <HelpingLinks />
          <Blocks area={office.area} mayInvite={may(office, 'household.invite')} />
        </>
      )}
      {may(office, 'newcomer.link') && <NewcomerList key={office.area.id} area={office.area} />}
    </>
  )
}

function Blocks({ area, mayInvite }: { area: AreaName; mayInvite: boolean }) {
  const { t } = useTranslation('office')
  const isBlock = area.kind === 'block'
  const below = useQuery({
    queryKey: ['areas', area.id],
    queryFn: async ({ signal }) =>
      (await call<typeof listAreas>('GET', '/api/areas', { query: { under: area.id }, signal })).areas,
    enabled: !isBlock,
  })
  if (isBlock) return <BlockHouseholds key={area.id} block={area} count={null} isOpenAtFirst mayInvite={mayInvite} />
  if (below.isError && !below.data) return <Problem error={below.error} onRetry={() => void below.refetch()} />
  if (!below.data) return <Loading />
  if (below.data.length === 0) return <p className="mt-6">{t('homes.noBlocks')}</p>
  return (
    <div className="mt-4 grid gap-3">
      {below.data.map((block) => (
        <BlockHouseholds
          key={block.id}
          block={block}
          count={block.households.members}
          isOpenAtFirst={false}
          mayInvite={mayInvite}
        />
      ))}
    </div>
  )
}

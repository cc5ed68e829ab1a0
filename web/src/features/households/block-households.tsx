import type { AreaName } from '@kairan/functions/areas/contract.ts'
import type { HouseholdView, listHouseholds } from '@kairan/functions/households/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { inFigures } from '../circular-reach/reach-states.ts'
import { Problem } from '../office-home/problem.tsx'
import { InvitationDialog } from './invitation-dialog.tsx'

interface BlockHouseholdsProps {
  block: AreaName
  /** Households of the block, where they are known before it is opened. */
  count: number | null
  isOpenAtFirst: boolean
  mayInvite: boolean
}

/** One block, folded until it is opened (only then its households are fetched). */
export function BlockHouseholds({ block, count, isOpenAtFirst, mayInvite }: BlockHouseholdsProps) {
  const { t } = useTranslation('office')
  const [open, setOpen] = useState(isOpenAtFirst)
  return (
    <details
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="mt-2 rounded-12 border border-solid-gray-420"
    >
      <summary className="flex min-h-14 cursor-pointer flex-wrap items-center gap-x-3 px-4">
        <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        <h2 className="text-std-18B-160">{block.name}</h2>
        {count !== null && <span>{t('households', { n: inFigures(count) })}</span>}
      </summary>
      {open && <HouseholdRows blockId={block.id} mayInvite={mayInvite} />}
    </details>
  )
}

function HouseholdRows({ blockId, mayInvite }: { blockId: string; mayInvite: boolean }) {
  const { t } = useTranslation('office')
  const [invited, setInvited] = useState<HouseholdView | null>(null)
  const list = useQuery({
    queryKey: ['households', blockId],
    queryFn: async ({ signal }) =>
      (await call<typeof listHouseholds>('GET', '/api/households', { query: { blockId }, signal })).households,
  })
  if (list.isError && !list.data) {
    return (
      <div className="px-4">
        <Problem error={list.error} onRetry={() => void list.refetch()} />
      </div>
    )
  }
  if (!list.data) return <Loading />
  const onLine = list.data.filter(({ residentCount }) => residentCount > 0).length
  const paper = list.data.filter(({ prefersPaper }) => prefersPaper).length
  return (
    <div className="px-4 pb-3">
      <p>{list.data.length === 0 ? t('homes.empty') : t('homes.summary', { n: list.data.length, onLine, paper })}</p>
      <ul className="mt-2 divide-y divide-solid-gray-300">
        {list.data.map((household) => (
          <li key={household.id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <span className="grow basis-32">
              <span className="font-bold">{t('rows.name', { number: household.number, label: household.label })}</span>
              {household.prefersPaper && (
                <span className="ms-2 border border-solid-gray-600 px-1.5 text-std-16N-170">{t('rows.paper')}</span>
              )}
              <span className="block">
                {household.residentCount > 0 ? t('homes.phones', { n: household.residentCount }) : t('homes.noPhones')}
              </span>
            </span>
            {mayInvite && (
              <Button
                onClick={() => setInvited(household)}
                aria-label={t('homes.codeOf', { number: household.number, label: household.label })}
              >
                {t('homes.code')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {invited && <InvitationDialog household={invited} onClose={() => setInvited(null)} />}
    </div>
  )
}

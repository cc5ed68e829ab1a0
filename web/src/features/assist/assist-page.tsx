import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { PageTitle } from '../../ui/page-title.tsx'
import { BlockChoice } from '../area-choice/block-choice.tsx'
import { may, useMyOffices } from '../office-home/my-offices.ts'
import { OfficeSwitch } from '../office-home/office-switch.tsx'
import { HelpTable } from './help-table.tsx'
import { HouseholdHelp } from './household-help.tsx'

/** `/o/assist`: at a table, who of a block is still to be registered, and a QR code for exactly one household. */
export function AssistPage() {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const allowed = may(office, 'household.assist')
  return (
    <>
      <PageTitle plain={t('assist.title')} className="mt-6">
        {t('assist.title')}
      </PageTitle>
      {allowed ? <Table key={office.grantId} area={office.area} /> : <p className="mt-1">{t('assist.notAllowed')}</p>}
    </>
  )
}

function Table({ area }: { area: AreaName }) {
  const { t } = useTranslation('office')
  const [chosen, setChosen] = useState<AreaName[]>([])
  // In the address, so that the phone's own way back leads to the list.
  const [search, setSearch] = useSearchParams()
  const householdId = search.get('household')
  const show = (id: string | null) => {
    setSearch((present) => {
      const next = new URLSearchParams(present)
      if (id) next.set('household', id)
      else next.delete('household')
      return next
    })
    window.scrollTo(0, 0)
  }
  const choose = (areas: AreaName[]) => {
    setChosen(areas)
    // Loaded again, the address still has a household that may be of another block.
    if (householdId) show(null)
  }
  const block = [area, ...chosen].find(({ kind }) => kind === 'block')
  if (block && householdId) return <HouseholdHelp key={householdId} block={block} id={householdId} onShow={show} />
  return (
    <>
      <p className="mt-1 mb-4">{t('assist.what')}</p>
      <OfficeSwitch />
      {area.kind !== 'block' && <BlockChoice area={area} chosen={chosen} onChoose={choose} />}
      {block && <HelpTable key={block.id} block={block} onHelp={show} />}
    </>
  )
}

import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Problem } from '../office-home/problem.tsx'
import { BlockBoxes } from './block-boxes.tsx'
import { InvitationSheet } from './invitation-sheet.tsx'
import { useSheets } from './use-sheets.ts'

/** For which households, then the sheets themselves: on the screen as they come out of the printer. */
export function SheetsForm({ blocks }: { blocks: AreaName[] }) {
  const { t } = useTranslation('office')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(blocks.map(({ id }) => id)))
  const [which, setWhich] = useState<'without' | 'all'>('without')
  const sheets = useSheets()
  const chosen = blocks.filter(({ id }) => ticked.has(id))
  return (
    <>
      <div className="print:hidden">
        {blocks.length > 1 && (
          <BlockBoxes
            blocks={blocks}
            ticked={ticked}
            onChange={(now) => {
              setTicked(now)
              sheets.reset()
            }}
          />
        )}
        <ChoiceList
          label={t('sheets.which')}
          value={which}
          choices={[
            { value: 'without', label: t('sheets.without') },
            { value: 'all', label: t('sheets.all') },
          ]}
          onChange={(now) => {
            setWhich(now)
            sheets.reset()
          }}
        />
        {sheets.isError && <Problem error={sheets.error} />}
        {!sheets.data && (
          <div className="mt-6">
            <Button
              kind="main"
              busy={sheets.isPending}
              blockedBecause={chosen.length === 0 ? t('sheets.blockMissing') : ''}
              onClick={() => sheets.mutate({ blocks: chosen, onlyWithoutPhone: which === 'without' })}
            >
              {t(sheets.isPending ? 'sheets.making' : 'sheets.make')}
            </Button>
          </div>
        )}
        <div role="status" className="mt-6">
          {sheets.data && (
            <p className="font-bold">
              {sheets.data.length === 0 ? t('sheets.none') : t('sheets.ready', { n: sheets.data.length })}
            </p>
          )}
        </div>
        {sheets.data && sheets.data.length > 0 && (
          <>
            <p className="mt-1 mb-4">{t('sheets.handle')}</p>
            <Button kind="main" onClick={() => window.print()}>
              {t('sheets.print', { n: sheets.data.length })}
            </Button>
            <p className="mt-2 text-solid-gray-800">{t('sheets.insideLine')}</p>
            <h2 className="mt-8">{t('sheets.preview')}</h2>
          </>
        )}
      </div>
      {sheets.data?.map((sheet, index) => (
        <InvitationSheet key={sheet.invitation.code} sheet={sheet} page={index + 1} of={sheets.data.length} />
      ))}
    </>
  )
}

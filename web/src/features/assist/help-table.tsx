import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '../../ui/loading.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Problem } from '../office-home/problem.tsx'
import { type HelpedHousehold, useHelpTable } from './use-help-table.ts'

/** Others help at the next table. */
const REFRESH_MS = 15_000

/** Who of a block is still to be registered, first those; whoever has a phone may add another one. */
export function HelpTable({ block, onHelp }: { block: AreaName; onHelp: (householdId: string) => void }) {
  const { t } = useTranslation('office')
  const id = useId()
  const table = useHelpTable(block.id, REFRESH_MS)
  if (table.isError && !table.data) return <Problem error={table.error} onRetry={() => void table.refetch()} />
  if (!table.data) return <Loading />
  if (table.data.length === 0) return <p className="mt-6">{t('assist.empty')}</p>
  const waiting = table.data.filter(({ phones }) => phones === 0)
  const done = table.data.filter(({ phones }) => phones > 0)
  const showsNames = table.data.some(({ label }) => label !== null)
  return (
    <>
      <p id={id} className="mt-6 font-bold">
        {t('assist.onLine', { onLine: done.length, n: table.data.length })}
      </p>
      <Progress value={done.length} max={table.data.length} labelledBy={id} />
      {!showsNames && <p className="mt-3">{t('assist.askNumber')}</p>}
      <section className="mt-6">
        <h2>{t('assist.waiting', { n: waiting.length })}</h2>
        {waiting.length === 0 && <p className="mt-2">{t('assist.waitingNone')}</p>}
        <Homes households={waiting} onHelp={onHelp} />
      </section>
      {done.length > 0 && (
        <section className="mt-8">
          <h2>{t('assist.done', { n: done.length })}</h2>
          <Homes households={done} onHelp={onHelp} />
        </section>
      )}
    </>
  )
}

interface HomesProps {
  households: HelpedHousehold[]
  onHelp: (householdId: string) => void
}

function Homes({ households, onHelp }: HomesProps) {
  const { t } = useTranslation('office')
  return (
    <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(100%,8em),1fr))] gap-2">
      {households.map(({ id, number, phones, label }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => onHelp(id)}
            className="flex min-h-14 w-full flex-wrap items-center justify-between gap-x-3 rounded-8 border border-key-900 bg-white px-3 py-1 text-start hover:bg-key-100"
          >
            <span>
              <span className="font-bold">{t('assist.number', { number })}</span> {label}
            </span>
            <span className="text-solid-gray-800">
              {phones > 0 ? `✓ ${t('assist.phones', { n: phones })}` : t('assist.notYet')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

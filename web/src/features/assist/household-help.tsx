import type { AreaName } from '@kairan/functions/areas/contract.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { useInvitation } from '../households/use-invitation.ts'
import { Problem } from '../office-home/problem.tsx'
import { type HelpedHousehold, nextWithoutPhone, useHelpTable } from './use-help-table.ts'

/** Somebody sits opposite and waits for the word that it worked. */
const REFRESH_MS = 3_000

interface HouseholdHelpProps {
  block: AreaName
  /** Of the household. */
  id: string
  onShow: (householdId: string | null) => void
}

/** One household's QR code for the phone on the other side of the table, and the word as soon as it is registered. */
export function HouseholdHelp({ block, id, onShow }: HouseholdHelpProps) {
  const { t } = useTranslation('office')
  const table = useHelpTable(block.id, REFRESH_MS)
  const household = table.data?.find((each) => each.id === id)
  const next = household && nextWithoutPhone(table.data ?? [], household)
  return (
    <section className="mt-4 max-w-140">
      {table.isError && !table.data && <Problem error={table.error} onRetry={() => void table.refetch()} />}
      {!table.data && !table.isError && <Loading />}
      {household && <OneHousehold block={block} household={household} />}
      <div className="mt-6 grid gap-3">
        {next && (
          <Button kind="main" onClick={() => onShow(next.id)}>
            {t('assist.nextOf', { number: next.number })}
          </Button>
        )}
        <Button onClick={() => onShow(null)}>{t('assist.back')}</Button>
      </div>
    </section>
  )
}

function OneHousehold({ block, household }: { block: AreaName; household: HelpedHousehold }) {
  const { t } = useTranslation('office')
  const { id, number, phones, label } = household
  const [phonesAtFirst] = useState(phones)
  const invitation = useInvitation(id)
  const home = { block: block.name, number }
  return (
    <>
      <h2>
        {t('assist.homeTitle', home)} {label && <span className="text-std-18N-160">({label})</span>}
      </h2>
      <div role="status" className="mt-2">
        {phones > phonesAtFirst ? (
          <div className="rounded-8 border-3 border-green-800 bg-green-50 p-4">
            <p className="text-std-22B-150">
              <span aria-hidden="true">✓ </span>
              {t('assist.registered')}
            </p>
            <p>{t('assist.registeredWords', { n: phones })}</p>
          </div>
        ) : (
          <p className="text-solid-gray-800">{t('assist.watching')}</p>
        )}
      </div>
      {invitation.isError && <Problem error={invitation.error} onRetry={() => void invitation.refetch()} />}
      {!invitation.data && !invitation.isError && <Loading />}
      {invitation.data && (
        <>
          <QrCode
            value={invitation.data.url}
            label={t('assist.qr', home)}
            className="-mx-4 w-[calc(100%+32px)] max-w-96 sm:mx-auto"
          />
          <p className="text-center">
            {t('assist.code')}
            <span className="block font-mono text-[clamp(1.75rem,10vw,2.75rem)] leading-tight font-bold tracking-wider">
              {invitation.data.display}
            </span>
          </p>
          <h3 className="mt-4">{t('assist.stepsTitle')}</h3>
          <ol className="mt-1 list-decimal space-y-1 ps-7">
            <li>{t('assist.step1')}</li>
            <li>{t('assist.step2')}</li>
            <li>{t('assist.step3')}</li>
          </ol>
          <p className="mt-2">{t('assist.noCamera')}</p>
        </>
      )}
    </>
  )
}

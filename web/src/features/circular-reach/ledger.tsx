import type { DeliveryProgress } from '@kairan/functions/deliveries/delivery.ts'
import { useTranslation } from 'react-i18next'
import { type LedgerKind, type LedgerLine, ledgerLines, registered } from './ledger-lines.ts'
import { inFigures } from './reach-states.ts'

/** Whom the officer has to reach otherwise; the others are on their way, or were taken back on purpose. */
const toReachOtherwise: LedgerKind[] = ['uncertain', 'refused', 'malformed', 'blocked']

interface LedgerProps {
  delivery: DeliveryProgress
  /** Whether those whom LINE did not reach are to be reached otherwise (not for a circular that was taken back). */
  advise: boolean
  /** Whether the page lists the households by name below. */
  byName: boolean
}

/** Everybody whom LINE did not bring it, and why, and what to do for them. Nothing where it is with everybody. */
export function Ledger({ delivery, advise, byName }: LedgerProps) {
  const { t } = useTranslation('office')
  const lines = ledgerLines(delivery)
  // How many are still to come stands in the notice of a delivery that rests.
  if (lines.every(({ kind }) => kind === 'waiting')) return null
  return (
    <>
      <ul className="mt-3 max-w-140 divide-y divide-solid-gray-300 border-y border-solid-gray-600">
        <LedgerRow words={t('ledger.sent')} people={delivery.sent} />
        {lines.map(({ kind, people }) => (
          <LedgerRow
            key={kind}
            words={t(`ledger.${kind}`)}
            people={people}
            advice={advise ? t(`ledger.advice.${kind}`) : undefined}
          />
        ))}
        <LedgerRow words={t('ledger.all')} people={registered(delivery)} />
      </ul>
      {advise && byName && needsSomebody(lines) && <p className="mt-2">{t('ledger.byName')}</p>}
    </>
  )
}

const needsSomebody = (lines: LedgerLine[]): boolean => lines.some(({ kind }) => toReachOtherwise.includes(kind))

function LedgerRow({ words, people, advice }: { words: string; people: number; advice?: string | undefined }) {
  const { t } = useTranslation('office')
  return (
    <li className="py-2">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-bold">{words}</span>
        <span className="ms-auto">{t('people', { n: inFigures(people) })}</span>
      </p>
      {advice && <p className="text-solid-gray-800">{advice}</p>}
    </li>
  )
}

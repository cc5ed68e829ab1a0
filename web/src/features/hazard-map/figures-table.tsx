import type { HazardCounts } from '@kairan/functions/hazards/open/contract.ts'
import { useTranslation } from 'react-i18next'
import { useHowLong } from './use-how-long.ts'

interface FiguresTableProps {
  caption: string
  /** What the rows are: kinds or districts. */
  first: string
  rows: (HazardCounts & { id: string; name: string })[]
  /** Names that are Japanese in every language. */
  isJapanese?: boolean
}

/** Figures as a table with a bar under each name: the longest has the most reports, its dark part is what is over. */
export function FiguresTable({ caption, first, rows, isJapanese }: FiguresTableProps) {
  const { t } = useTranslation('map')
  const { inHours, inDays } = useHowLong()
  const most = Math.max(1, ...rows.map(({ reports }) => reports))
  if (rows.length === 0) return null
  const percent = (part: number) => `${Math.round((part / most) * 100)}%`
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled sideways must be within the keyboard's reach
    <section aria-label={caption} tabIndex={0} className="mt-6 overflow-x-auto">
      <table className="w-full min-w-120 border-collapse">
        <caption className="pb-2 text-start text-std-18B-160">{caption}</caption>
        <thead>
          <tr className="border-b-2 border-solid-gray-600 align-bottom">
            <th scope="col" className="p-2 text-start [overflow-wrap:normal]">
              {first}
            </th>
            {(['reports', 'resolved', 'toAnswer', 'toResolve'] as const).map((column) => (
              <th key={column} scope="col" className="p-2 text-end [overflow-wrap:normal]">
                {t(`figures.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-b border-solid-gray-420">
              <th
                scope="row"
                className="w-2/5 p-2 text-start font-normal [overflow-wrap:normal]"
                lang={isJapanese ? 'ja' : undefined}
              >
                {row.name}
                <span aria-hidden="true" className="mt-1 flex h-3 min-w-32">
                  <span className="bg-key-900" style={{ width: percent(row.resolved + row.declined) }} />
                  <span className="border border-key-900 bg-key-100" style={{ width: percent(row.open) }} />
                </span>
              </th>
              <td className="p-2 text-end whitespace-nowrap">{row.reports}</td>
              <td className="p-2 text-end whitespace-nowrap">{row.resolved}</td>
              <td className="p-2 text-end whitespace-nowrap">{inHours(row.hoursToAnswer)}</td>
              <td className="p-2 text-end whitespace-nowrap">{inDays(row.daysToResolve)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

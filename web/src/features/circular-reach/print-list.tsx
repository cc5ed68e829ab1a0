import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { dayInWords, timeInWords } from '../../ui/japanese-date.ts'
import { householdsByBlock } from './household-order.ts'
import { inFigures, leftToReach } from './reach-states.ts'
import { blockNameIn, type HouseholdRow, type ReachAnswer } from './reach-types.ts'

/** On paper only: whom one still has to reach, by block, and why, with boxes to tick at the door. Nothing where names may not be seen. */
export function PrintList({ circular, reach }: { circular: CircularView; reach: ReachAnswer }) {
  const { t } = useTranslation('office')
  if (!reach.households) return null
  const blocks = householdsByBlock(reach.households, { remembered: new Map(), onlyLeft: true })
  return (
    <section className="hidden print:block">
      <h2>{t('print.title', { title: circular.title })}</h2>
      <p>
        {reach.area.name} {t('reach.left', { left: inFigures(leftToReach(reach.counts)) })}{' '}
        {circular.confirmBy && t('reach.until', { day: dayInWords(circular.confirmBy) })}
      </p>
      <p>{t('print.at', { time: timeInWords(new Date().toISOString()) })}</p>
      {blocks.length === 0 && <p>{t('rows.nobodyLeft')}</p>}
      {blocks.map(({ blockId, rows }) => (
        <div key={blockId} className="mt-4">
          <h3>{blockNameIn(reach, blockId)}</h3>
          <table className="w-full border-collapse [&_td]:border [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:px-2 [&_th]:text-start [&_th]:whitespace-nowrap">
            <thead>
              <tr>
                <th scope="col">{t('print.number')}</th>
                <th scope="col">{t('print.name')}</th>
                <th scope="col">{t('print.why')}</th>
                <th scope="col">{t('print.tick')}</th>
                <th scope="col" className="w-1/3">
                  {t('print.note')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.householdId} className="break-inside-avoid">
                  <td className="text-end">{row.number}</td>
                  <td>
                    {row.label} {row.prefersPaper && t('print.paper')}
                  </td>
                  <td className="whitespace-nowrap">{t(`print.whys.${whyLeft(row)}`)}</td>
                  <td className="whitespace-nowrap">{t('print.boxes')}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
}

/** Why somebody has to go there: not read though LINE brought it, or what kept LINE from bringing it. */
const whyLeft = ({ state, why }: HouseholdRow) => (state === 'unread' ? 'unread' : (why ?? 'unknown'))

import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ReachBar } from './reach-bar.tsx'
import { inFigures, leftToReach, reachStates, wholePercent } from './reach-states.ts'
import type { ReachAnswer } from './reach-types.ts'
import { StateMark } from './state-mark.tsx'

interface ReachSummaryProps {
  reach: ReachAnswer
  /** Taken back: it says how many had confirmed, not how many are left. */
  withdrawn: boolean
  hrefOf: (areaId: string) => string
}

/** Which sentence stands above the figures. */
const standing = ({ done, left, withdrawn }: { done: number; left: number; withdrawn: boolean }) => {
  if (withdrawn) return done === 0 ? 'nobodyBefore' : 'before'
  return left === 0 ? 'everybody' : 'left'
}

/** The five figures of an area, as a bar and as a table, and that they add up to all its households. */
export function ReachSummary({ reach, withdrawn, hrefOf }: ReachSummaryProps) {
  const { t } = useTranslation('office')
  const { area, path, counts } = reach
  const left = leftToReach(counts)
  const done = counts.households - left
  const figures = { done: inFigures(done), left: inFigures(left), all: inFigures(counts.households) }
  return (
    <section className="mt-8">
      {path.length > 0 && (
        <nav aria-label={t('reach.path')}>
          <ol className="flex flex-wrap gap-x-2">
            {path.map(({ id, name }) => (
              <li key={id}>
                <Link href={hrefOf(id)} className="inline-flex min-h-11 items-center">
                  {name}
                </Link>
                <span aria-hidden="true"> ›</span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h2>{t('reach.title', { area: area.name })}</h2>
      <p className="mt-1 text-std-22B-150">{t(`reach.${standing({ done, left, withdrawn })}`, figures)}</p>
      <ReachBar counts={counts} />
      <section
        aria-label={t('reach.caption', { area: area.name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: in very large letters it scrolls sideways, also by keyboard
        tabIndex={0}
        className="overflow-x-auto"
      >
        <table className="w-full max-w-140 [&_td]:whitespace-nowrap [&_thead_th]:whitespace-nowrap">
          <caption className="sr-only">{t('reach.caption', { area: area.name })}</caption>
          <thead className="text-std-16N-170">
            <tr className="border-b border-solid-gray-600">
              <th scope="col" className="text-start font-bold">
                {t('reach.state')}
              </th>
              <th scope="col" className="text-end font-bold">
                {t('reach.households')}
              </th>
              <th scope="col" className="ps-3 text-end font-bold">
                {t('reach.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {reachStates.map((state) => (
              <tr key={state} className="border-b border-solid-gray-300">
                <th scope="row" className="py-1 text-start font-normal">
                  <StateMark state={state} />
                </th>
                <td className="text-end">{inFigures(counts[state])}</td>
                <td className="ps-3 text-end">{wholePercent(counts[state], counts.households)}%</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t-2 border-solid-gray-900 font-bold">
              <th scope="row" className="py-1 text-start">
                {t('reach.sum')}
              </th>
              <td className="text-end">{inFigures(counts.households)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
      <p className="mt-2">{t(withdrawn ? 'reach.closedBefore' : 'reach.closed', figures)}</p>
    </section>
  )
}

import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { inFigures } from '../circular-reach/reach-states.ts'
import { type AdoptionPart, membershipRate, onLineRate, percentInWords } from './rates.ts'

/** All figures behind the bars. Wider than a phone: it scrolls sideways within itself, by finger and by keyboard. */
export function AdoptionTable({ caption, parts }: { caption: string; parts: AdoptionPart[] }) {
  const { t } = useTranslation('office')
  const id = useId()
  const columns = ['area', 'households', 'members', 'membership', 'onLine', 'onLineRate', 'residents'] as const
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll the table
      tabIndex={0}
      className="mt-6 overflow-x-auto"
    >
      <table className="w-full min-w-160 border-collapse">
        <caption id={id} className="text-start font-bold">
          {caption}
        </caption>
        <thead>
          <tr className="border-b-2 border-solid-gray-900 align-bottom">
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'area' ? 'text-start' : 'ps-3 text-end'}>
                {t(`city.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ area, adoption }) => (
            <tr
              key={area.id}
              className="border-b border-solid-gray-300 [&>td]:ps-3 [&>td]:text-end [&>td]:whitespace-nowrap"
            >
              <th scope="row" className="py-1 text-start font-normal">
                {area.name}
              </th>
              {adoption ? (
                <>
                  <td>{inFigures(adoption.households)}</td>
                  <td>{inFigures(adoption.members)}</td>
                  <td>{percentInWords(membershipRate(adoption))}</td>
                  <td>{inFigures(adoption.onLine)}</td>
                  <td>{percentInWords(onLineRate(adoption))}</td>
                  <td>{inFigures(adoption.residents)}</td>
                </>
              ) : (
                <td colSpan={6}>{t('few')}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

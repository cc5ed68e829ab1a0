import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { type AdoptionPart, onLineRate, percentInWords } from './rates.ts'

/** Each area's share of member households on LINE as a bar, with the figure in words; areas open where there is something below. */
export function AdoptionBars({ parts }: { parts: AdoptionPart[] }) {
  const { t } = useTranslation('office')
  return (
    <ul className="mt-3 md:columns-2 md:gap-8">
      {parts.map(({ area, adoption }) => {
        const rate = adoption && onLineRate(adoption)
        return (
          <li key={area.id} className="break-inside-avoid py-1">
            <p className="flex flex-wrap items-center justify-between gap-x-3">
              {adoption && area.kind !== 'block' ? (
                <Link href={`/c?area=${area.id}`} className="inline-flex min-h-11 items-center">
                  {area.name}
                </Link>
              ) : (
                <span className="inline-flex min-h-11 items-center">{area.name}</span>
              )}
              <span className="font-bold">{adoption ? percentInWords(rate) : t('few')}</span>
            </p>
            {adoption && (
              <svg width="100%" height="14" className="block [print-color-adjust:exact]" aria-hidden="true">
                <rect
                  width="100%"
                  height="14"
                  fill="var(--color-white)"
                  stroke="var(--color-solid-gray-600)"
                  strokeWidth="2"
                />
                <rect width={`${rate ?? 0}%`} height="14" fill="var(--color-key-900)" />
              </svg>
            )}
          </li>
        )
      })}
    </ul>
  )
}

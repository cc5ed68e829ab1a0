import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { CountsInWords } from './counts-in-words.tsx'
import { ReachBar } from './reach-bar.tsx'
import type { ReachAnswer } from './reach-types.ts'

interface ReachPartsProps {
  reach: ReachAnswer
  withdrawn: boolean
  hrefOf: (areaId: string) => string
}

/** The areas directly below: how many households are left in each, and the way into it. Nothing for a block, which has none. */
export function ReachParts({ reach, withdrawn, hrefOf }: ReachPartsProps) {
  const { t } = useTranslation('office')
  const kind = reach.parts[0]?.area.kind
  if (!kind) return null
  return (
    <section className="mt-10">
      <h2>{t(`reach.byKind.${kind}`)}</h2>
      <ul className="mt-2 divide-y divide-solid-gray-300 md:columns-2 md:gap-8">
        {reach.parts.map(({ area, counts }) => (
          <li key={area.id} className="break-inside-avoid py-2">
            {counts ? (
              <>
                <p className="flex flex-wrap items-center justify-between gap-x-3">
                  <Link href={hrefOf(area.id)} className="inline-flex min-h-11 items-center font-bold">
                    {area.name}
                  </Link>
                  <span>
                    <CountsInWords counts={counts} withdrawn={withdrawn} />
                  </span>
                </p>
                <ReachBar counts={counts} />
              </>
            ) : (
              <p className="flex min-h-11 flex-wrap items-center justify-between gap-x-3">
                <span className="font-bold">{area.name}</span>
                <span>{t('few')}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

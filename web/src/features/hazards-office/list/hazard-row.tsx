import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { KindMark } from '../kind-mark.tsx'
import { StatusMark } from '../status-mark.tsx'
import { HazardFacts } from './hazard-facts.tsx'

/** One report in a list: the whole card leads to it. */
export function HazardRow({ hazard, base }: { hazard: HazardLine; base: string }) {
  const { t } = useTranslation('office')
  const { id, number, category, status, words } = hazard
  return (
    <div className="relative rounded-8 border border-solid-gray-420 p-3 focus-within:border-key-900 hover:border-key-900">
      <div className="flex items-start gap-3">
        <KindMark kind={category} />
        <div className="min-w-0 flex-1">
          <h3>
            {/* The link covers the card, so that the whole of it can be pressed. */}
            <Link
              href={`${base}/${id}`}
              className="inline-flex min-h-11 flex-wrap items-center gap-x-3 after:absolute after:inset-0"
            >
              {t(`hazards.kinds.${category}`)}{' '}
              <span className="inline-block font-normal">{t('hazards.number', { number })}</span>
            </Link>
          </h3>
          <StatusMark status={status} />
        </div>
      </div>
      {words !== '' && <p className="mt-2 line-clamp-2">{words}</p>}
      <HazardFacts hazard={hazard} />
    </div>
  )
}

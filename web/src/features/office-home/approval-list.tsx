import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { buttonLook } from '../../ui/button.tsx'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { inFigures } from '../circular-reach/reach-states.ts'
import type { OfficeCircular } from './under-way.ts'

/** 「あなたの承認を待っています」: the circulars of others that leave only when one has said yes. Nothing where there are none. */
export function ApprovalList({ circulars, areaId }: { circulars: OfficeCircular[]; areaId: string }) {
  const { t } = useTranslation('office')
  if (circulars.length === 0) return null
  return (
    <section className="mt-8 rounded-12 border-2 border-orange-1000 p-4">
      <h2>{t('home.approve', { n: inFigures(circulars.length) })}</h2>
      <p className="mt-1">{t('home.approveWhat')}</p>
      <ul className="mt-2 divide-y divide-solid-gray-420">
        {circulars.map(({ id, title, titlePhrases, category, sender, submitted }) => (
          <li key={id} className="py-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <CategoryChip category={category} />
              {sender.id !== areaId && <span className="text-solid-gray-800">{sender.name}</span>}
              {submitted && (
                <span className="text-solid-gray-800">
                  {t('home.submittedAt', { time: timeInWords(submitted.at) })}
                </span>
              )}
            </div>
            <h3 className="mt-1">
              <Phrases of={titlePhrases} />
            </h3>
            <p className="mt-2">
              <Link
                href={`/o/circulars/${id}`}
                className={buttonLook('plain')}
                aria-label={t('home.approveOpenOf', { title })}
              >
                {t('home.approveOpen')}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

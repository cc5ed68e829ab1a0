import type { OfficeInquiry } from '@kairan/functions/inquiries/contract.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { htmlLang } from '../../texts/languages.ts'
import { buttonLook } from '../../ui/button.tsx'
import { nameBelow } from '../area-choice/name-below.ts'
import { useMyOffices } from '../office-home/my-offices.ts'
import { AboutInquiry } from './about-inquiry.tsx'

/** An inquiry in the list: what it is about, what was said last, and the way to answer. */
export function InquiryRow({ inquiry }: { inquiry: OfficeInquiry }) {
  const { t } = useTranslation('office')
  const { office } = useMyOffices()
  const { id, areas, entries, language } = inquiry
  const last = entries.at(-1)
  return (
    <article>
      <AboutInquiry inquiry={inquiry} />
      {last && (
        <p
          className="mt-2 line-clamp-3 whitespace-pre-wrap"
          lang={last.from === 'resident' ? htmlLang(language) : undefined}
        >
          {last.text}
        </p>
      )}
      <p className="mt-2">
        <Link
          href={`/o/inquiries/${id}`}
          className={buttonLook('plain')}
          aria-label={t('inquiries.openOf', { area: nameBelow(areas, office.area) })}
        >
          {t('inquiries.open')}
        </Link>
      </p>
    </article>
  )
}

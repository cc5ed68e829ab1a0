import type { CircularSummary } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { htmlLang } from '../../texts/languages.ts'
import { CategoryChip } from '../../ui/category-chip.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { Phrases } from '../../ui/phrases.tsx'
import { useLanguage } from '../resident-app/use-language.ts'
import { isOld } from './circular-age.ts'
import { isUnread } from './circular-order.ts'
import { DeadlineText } from './deadline-text.tsx'

/** One circular in the list; the whole card leads to it, the title is the link's name. */
export function CircularCard({ circular }: { circular: CircularSummary }) {
  const { t } = useTranslation('resident')
  const language = useLanguage()
  const { id, category, titlePhrases, titleLanguage, sender, confirmBy, publishedAt, createdAt, firstPicture } =
    circular
  const unread = isUnread(circular)
  return (
    <li
      className={`relative rounded-12 border p-4 hover:bg-key-50 ${unread ? 'border-2 border-key-900' : 'border-solid-gray-420'}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CategoryChip category={category} />
        <State circular={circular} />
      </div>
      <div className="mt-2 flex flex-wrap gap-3">
        <div className="min-w-0 flex-[1_1_10em]">
          <h3 lang={htmlLang(titleLanguage)} className="text-std-20B-150">
            <Link
              href={`/circulars/${id}`}
              className="text-solid-gray-900 no-underline after:absolute after:inset-0 after:rounded-12 hover:underline"
            >
              <Phrases of={titlePhrases} />
            </Link>
          </h3>
          <p lang="ja">{sender.name}</p>
          <p>
            {dayInWords(japanDayOf(publishedAt ?? createdAt), language)}
            {isOld(circular, Date.now()) && <span className="ms-2 text-solid-gray-800">{t('find.old')}</span>}
          </p>
        </div>
        {firstPicture && (
          <img
            src={firstPicture.previewUrl}
            alt=""
            loading="lazy"
            className="size-20 shrink-0 rounded-8 border border-solid-gray-300 object-cover object-top"
          />
        )}
      </div>
      {unread && confirmBy && (
        <p className="mt-1 font-bold">
          <DeadlineText confirmBy={confirmBy} />
        </p>
      )}
    </li>
  )
}

/** Where the household stands, by sign and word. */
function State({ circular }: { circular: CircularSummary }) {
  const { t } = useTranslation('resident')
  if (circular.status === 'withdrawn') return <span className="font-bold text-red-1000">{t('state.withdrawn')}</span>
  if (circular.mine?.confirmed)
    return (
      <span className="font-bold text-green-900">
        <span aria-hidden="true">✓ </span>
        {t('state.confirmed')}
      </span>
    )
  return isUnread(circular) ? (
    <span className="font-bold text-key-1000">
      <span aria-hidden="true">● </span>
      {t('state.unread')}
    </span>
  ) : null
}

import type { OpenHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { HazardIcon } from '../../ui/hazard-icon.tsx'
import { HazardStatusMark } from '../../ui/hazard-status-mark.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { WordsLines } from '../../ui/words-lines.tsx'
import { useLanguage } from '../resident-app/use-language.ts'

interface HazardCardProps {
  hazard: OpenHazard
  /** It was tapped on the map. */
  isChosen: boolean
  /** Shows it on the map. */
  onShow: () => void
}

/** A report as everybody sees it: kind, status as shape and word, when, where, what the office approved of it. */
export function HazardCard({ hazard, isChosen, onShow }: HazardCardProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const { category, categoryName, status, district, words, reason, pictures, followers, number } = hazard
  const day = (instant: string) => dayInWords(japanDayOf(instant), language)
  return (
    <article
      className={classNames('rounded-12 border p-4', isChosen ? 'border-4 border-key-900' : 'border-solid-gray-420')}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 tabIndex={-1} className="flex items-center gap-2">
          <HazardIcon category={category} className="size-8 shrink-0" />
          {categoryName}
        </h3>
        <HazardStatusMark status={status}>{t(`status.${status}`)}</HazardStatusMark>
      </div>
      <p className="mt-2">
        {t('card.since', { day: day(hazard.openedAt) })}
        {hazard.closedAt && ` ／ ${t('card.closed', { day: day(hazard.closedAt) })}`}
      </p>
      {district && <p lang="ja">{district.name}</p>}
      {words && (
        <p lang="ja" className="mt-2 whitespace-pre-line">
          {words}
        </p>
      )}
      {reason && (
        <p className="mt-2 whitespace-pre-line">
          {t('card.reason')}
          <WordsLines lines={reason} />
        </p>
      )}
      {pictures.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2">
          {pictures.map(({ id, url, thumbUrl }, index) => (
            <li key={id}>
              <a href={url} target="_blank" rel="noopener noreferrer" className="block">
                <img
                  src={thumbUrl}
                  alt={t('card.picture', { kind: categoryName, number: index + 1 })}
                  loading="lazy"
                  className="size-28 rounded-8 border border-solid-gray-420 object-cover"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {followers > 1 && !hazard.closedAt && <p className="mt-2">{t('card.waiting', { number: followers })}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        {hazard.position && (
          <Button kind="quiet" aria-label={t('card.showOnMap', { kind: categoryName, number })} onClick={onShow}>
            {t('card.onMap')}
          </Button>
        )}
        <span className="text-solid-gray-800">{t('card.number', { number })}</span>
      </div>
      {hazard.position && hazard.isRounded && <p className="text-solid-gray-800">{t('card.rounded')}</p>}
      {!hazard.position && <p className="text-solid-gray-800">{t('card.noPlace')}</p>}
    </article>
  )
}

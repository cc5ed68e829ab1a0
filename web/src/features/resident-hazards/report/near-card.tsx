import type { NearHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button, buttonLook } from '../../../ui/button.tsx'
import { HazardIcon } from '../../../ui/hazard-icon.tsx'
import { HazardStatusMark } from '../../../ui/hazard-status-mark.tsx'
import { dayInWords, japanDayOf } from '../../../ui/japanese-date.ts'
import { useLanguage } from '../../resident-app/use-language.ts'
import { HazardName } from '../hazard-name.tsx'

/** Nearer than this, a number of metres says more than a phone can know. */
const NEXT_TO_IT_M = 10

interface NearCardProps {
  hazard: NearHazard
  /** While one of the cards is being joined. */
  busy: boolean
  isJoining: boolean
  onJoin: (hazard: NearHazard) => void
}

/** A report nearby: what it is, how far, what became of it, and 「私も困っています」. */
export function NearCard({ hazard, busy, isJoining, onJoin }: NearCardProps) {
  const { t } = useTranslation('hazards')
  const language = useLanguage()
  const { id, category, status, openedAt, pictures, words, followers, metres, isFollowed } = hazard
  const [picture] = pictures
  return (
    <article className="rounded-12 border border-solid-gray-420 p-4">
      <div className="flex gap-3">
        {picture ? (
          <img
            src={picture.thumbUrl}
            alt={t('one.picture', { number: 1 })}
            className="size-24 shrink-0 rounded-8 border border-solid-gray-300 object-cover"
          />
        ) : (
          <HazardIcon category={category} className="size-12 shrink-0 text-solid-gray-800" />
        )}
        <div className="min-w-0">
          <h2 className="text-std-18B-160">
            <HazardName hazard={hazard} />
          </h2>
          <HazardStatusMark status={status}>{t(`status.${status}`)}</HazardStatusMark>
          <p className="mt-1 font-bold">{metres < NEXT_TO_IT_M ? t('near.here') : t('near.metres', { metres })}</p>
        </div>
      </div>
      <p className="mt-2 text-solid-gray-800">
        {t('list.since', { day: dayInWords(japanDayOf(openedAt), language) })}
        <br />
        {t('near.waiting', { number: followers })}
      </p>
      {words && <p className="mt-1 line-clamp-3 [overflow-wrap:anywhere]">{words}</p>}
      {isFollowed ? (
        <>
          <p className="mt-3 font-bold">✓ {t('near.already')}</p>
          <Link href={`/hazards/${id}`} className={`${buttonLook('plain')} mt-2 w-full`}>
            {t('near.see')}
          </Link>
        </>
      ) : (
        <Button kind="main" className="mt-3" busy={busy} onClick={() => onJoin(hazard)}>
          {t(busy && isJoining ? 'near.adding' : 'near.me')}
        </Button>
      )}
    </article>
  )
}

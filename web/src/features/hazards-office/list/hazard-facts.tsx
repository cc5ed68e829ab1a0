import type { HazardLine } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { serverNow } from '../../../api/server-clock.ts'
import { dayInWords, japanDayOf } from '../../../ui/japanese-date.ts'
import { daysLate } from '../hazards.ts'
import { useAssigneeName } from '../use-assignee-name.ts'

/** What decides who looks at a report first, in words: where, how many wait, whose it is, by when, whether it is in the open. */
export function HazardFacts({ hazard }: { hazard: HazardLine }) {
  const { t } = useTranslation('office')
  const nameOf = useAssigneeName()
  const { district, address, followers, pictures, assignee, dueOn, isLate, publishedAt, status } = hazard
  const where = [district?.name ?? t('hazards.noDistrict'), address].filter(Boolean).join(' ')
  // Whether it is late the server says; a phone that is a day behind must not count minus days.
  const today = japanDayOf(new Date(serverNow()))
  // Kept in time, a day that is over would read as if it were still to come.
  const isToCome = (status === 'received' || status === 'inProgress') && !isLate && dueOn >= today
  const facts = [
    // Of what was told by telephone nobody hears in LINE.
    followers > 0 && t('hazards.followers', { n: followers }),
    pictures > 0 && t('hazards.pictures', { n: pictures }),
    assignee ? nameOf(assignee) : t('hazards.unassigned'),
    !publishedAt && t('hazards.unpublished'),
  ].filter((fact) => fact !== false)
  return (
    <>
      <p className="mt-1">{where}</p>
      <ul className="flex flex-wrap gap-x-4 text-solid-gray-800">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {isToCome && <li>{t('hazards.due', { day: dayInWords(dueOn) })}</li>}
        {isLate && (
          <li className="font-bold text-red-1000">
            <span aria-hidden="true">⚠ </span>
            {t('hazards.late', { n: daysLate(hazard, today) })}
          </li>
        )}
      </ul>
    </>
  )
}

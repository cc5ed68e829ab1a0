import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { clockInWords, japanClockOf, japanDayOf, timeInWords } from '../../../ui/japanese-date.ts'

/** To how many people in LINE something goes, and when: 「次の午前10時に、3人のLINEに届きます。」 */
export function useWhoHears(): (hazard: Pick<OfficeHazard, 'newsAt' | 'newsPeople' | 'followers'>) => string {
  const { t } = useTranslation('office')
  const nextTime = useNextTime()
  return ({ newsAt, newsPeople, followers }) => {
    // What waits may concern fewer (those of one merged report); an answer goes to all who follow.
    const n = Math.max(newsPeople, followers)
    if (n === 0) return t('hazardAnswer.nobody')
    return newsAt ? t('hazardAnswer.waiting', { time: nextTime(newsAt), n }) : t('hazardAnswer.people', { n })
  }
}

/** 「次の午前10時」; where it is not today, the day and the time. */
export function useNextTime(): (instant: string) => string {
  const { t } = useTranslation('office')
  return (instant) => {
    const isToday = japanDayOf(instant) === japanDayOf(new Date())
    return isToday ? t('hazardAnswer.nextToday', { clock: clockInWords(japanClockOf(instant)) }) : timeInWords(instant)
  }
}

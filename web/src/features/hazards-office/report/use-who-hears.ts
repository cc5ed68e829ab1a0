import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { clockInWords, dayInWords, japanClockOf, japanDayOf } from '../../../ui/japanese-date.ts'

/** To how many people in LINE something goes, and when: 「次の午前10時に、3人のLINEに届きます。」 */
export function useWhoHears(): (hazard: Pick<OfficeHazard, 'newsAt' | 'newsPeople' | 'followers'>) => string {
  const { t } = useTranslation('office')
  return ({ newsAt, newsPeople, followers }) => {
    // While nothing waits nobody has counted whom LINE reaches.
    const n = newsAt ? newsPeople : followers
    if (n === 0) return t('hazardAnswer.nobody')
    return newsAt ? t('hazardAnswer.waiting', { time: nextTime(newsAt), n }) : t('hazardAnswer.people', { n })
  }
}

/** 「午前10時」; with the day where it is not today's. */
export const nextTime = (instant: string, now = new Date()): string => {
  const clock = clockInWords(japanClockOf(instant))
  const day = japanDayOf(instant)
  const today = japanDayOf(now)
  return day === today ? clock : `${dayInWords(day, 'ja', today)} ${clock}`
}

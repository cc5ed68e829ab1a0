import type { Policy } from '@kairan/functions/areas/policy.ts'
import type { TFunction } from 'i18next'
import { clockInWords } from '../../ui/japanese-date.ts'
import { WEEKDAYS } from './rules.ts'

/** 「月」: 2024 began with a Monday. @param day ISO's number, 1 Monday … 7 Sunday */
export const weekdayInWords = (day: number): string =>
  new Intl.DateTimeFormat('ja', { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

/** What a rule says, in a few words: 「1分」「午後9時から午前7時まで」「毎週 水・土曜日 午前9時」. */
export function ruleWords(t: TFunction<'office'>) {
  const listed = (words: string[]): string => words.join(t('rules.and'))
  return {
    holdSeconds(seconds: Policy['holdSeconds']): string {
      if (seconds === 0) return t('rules.hold.none')
      if (seconds < 60) return t('rules.hold.seconds', { n: seconds })
      if (seconds % 60 === 0) return t('rules.hold.minutes', { n: seconds / 60 })
      return t('rules.hold.both', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
    },
    approval: (needed: Policy['approval']): string => t(needed ? 'rules.approval.yes' : 'rules.approval.no'),
    quietHours: (hours: Policy['quietHours']): string =>
      hours
        ? t('rules.quiet.words', { from: clockInWords(hours.from), to: clockInWords(hours.to) })
        : t('rules.quiet.none'),
    digest(digest: Policy['digest']): string {
      if (!digest) return t('rules.digest.none')
      const days = WEEKDAYS.filter((day) => digest.weekdays.includes(day)).map(weekdayInWords)
      const times = listed(digest.times.map(clockInWords))
      return days.length === WEEKDAYS.length
        ? t('rules.digest.daily', { times })
        : t('rules.digest.words', { days: listed(days), times })
    },
    machineTranslation: (wanted: Policy['machineTranslation']): string =>
      t(wanted ? 'rules.translation.yes' : 'rules.translation.no'),
    hazardChat: (inChat: Policy['hazardChat']): string => t(inChat ? 'rules.hazardChat.yes' : 'rules.hazardChat.no'),
    remindDaysBefore(days: Policy['remindDaysBefore']): string {
      if (days.length === 0) return t('rules.reminders.none')
      const furthestFirst = days.toSorted((a, b) => b - a)
      const words = furthestFirst.map((n) =>
        n === 0 ? t('rules.reminders.sameDayWord') : t('rules.reminders.beforeWord', { n }),
      )
      return t('rules.reminders.words', { days: listed(words) })
    },
  }
}

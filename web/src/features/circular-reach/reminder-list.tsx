import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../ui/japanese-date.ts'
import { inFigures } from './reach-states.ts'
import { reminderStage } from './reminder-stage.ts'

type Reminder = NonNullable<CircularView['office']>['reminders'][number]

/** The reminders so far, the newest first: when, what for, to how many; or that the month's messages did not suffice. */
export function ReminderList({ reminders }: { reminders: Reminder[] }) {
  const { t } = useTranslation('office')
  return (
    <ul className="mt-1 max-w-140 divide-y divide-solid-gray-300">
      {reminders
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map((reminder) => (
          <li key={reminder.stage} className="py-2">
            <p className="flex flex-wrap gap-x-3">
              <span className="font-bold">{timeInWords(reminder.at)}</span>
              <StageWords stage={reminder.stage} />
            </p>
            <p>
              {!reminder.sent && <span aria-hidden="true">⚠ </span>}
              {t(reminder.sent ? 'remind.reached' : 'remind.notSent', {
                households: inFigures(reminder.households),
                people: inFigures(reminder.people),
              })}
            </p>
          </li>
        ))}
    </ul>
  )
}

/** Who reminded: an officer, or the service so many days before the day to confirm by. */
function StageWords({ stage }: { stage: string }) {
  const { t } = useTranslation('office')
  const { byHand, daysBefore } = reminderStage(stage)
  if (byHand) return <span>{t('remind.byHand')}</span>
  return <span>{daysBefore === 0 ? t('remind.onTheDay') : t('remind.daysBefore', { n: daysBefore })}</span>
}

import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { clockInWords, japanDayOf, japanInstant, timeInWords } from '../../ui/japanese-date.ts'
import { dayAfter } from './confirm-by.ts'
import type { Hours, TimingChoice, TimingProblem } from './timing.ts'

interface MomentFieldProps {
  value: Pick<TimingChoice, 'day' | 'clock'>
  onChange: (value: Pick<TimingChoice, 'day' | 'clock'>) => void
  problem: TimingProblem | null
  /** What the server had to say against it. */
  refused?: string | undefined
  hours: Pick<Hours, 'quietHours' | 'urgent'>
}

const CLOCK_PROBLEMS: (TimingProblem | null)[] = ['timePast', 'timeQuiet', 'timeMissing']

/** A day and a time of it in Japan, said in words below, with the hours in which nothing goes out. */
export function MomentField({ value: { day, clock }, onChange, problem, refused, hours }: MomentFieldProps) {
  const { t } = useTranslation('office')
  const today = japanDayOf(new Date())
  const at = japanInstant(day, clock)
  const { quietHours, urgent } = hours
  const quiet =
    quietHours && !urgent
      ? t('when.quiet', { from: clockInWords(quietHours.from), to: clockInWords(quietHours.to) })
      : undefined
  const words = problem ? t(`problems.${problem}`) : undefined
  const onClock = CLOCK_PROBLEMS.includes(problem)
  return (
    <div className="mb-6">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-4 sm:grid-cols-2">
        <Field label={t('when.day')} error={onClock ? undefined : words}>
          {(input) => (
            <input
              {...input}
              type="date"
              required
              min={today}
              max={dayAfter(today, 365)}
              value={day}
              onChange={({ target }) => onChange({ day: target.value, clock })}
            />
          )}
        </Field>
        <Field label={t('when.clock')} hint={quiet} error={(onClock ? words : undefined) ?? refused}>
          {(input) => (
            <input
              {...input}
              type="time"
              required
              value={clock}
              onChange={({ target }) => onChange({ day, clock: target.value })}
            />
          )}
        </Field>
      </div>
      <p className="-mt-3 font-bold" role="status">
        {at && !problem && !refused && t('when.leaves', { time: timeInWords(at) })}
      </p>
    </div>
  )
}

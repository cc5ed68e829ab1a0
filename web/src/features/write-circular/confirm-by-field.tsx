import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Field } from '../../ui/field.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { type ConfirmByChoice, choiceOf, DAYS_AHEAD, dayAfter, dayOf } from './confirm-by.ts'
import type { StepParts } from './step-parts.ts'

const choices: ConfirmByChoice[] = [...DAYS_AHEAD.map((days) => `${days}` as const), 'other', 'none']

/** Until when people are asked to confirm, by a tap or by the calendar. */
export function ConfirmByField({ draft, update, problems }: StepParts) {
  const { t } = useTranslation('office')
  const today = japanDayOf(new Date())
  const [choice, setChoice] = useState(() => choiceOf(draft.confirmBy, today))
  const problem = problems.find((found) => found.startsWith('confirmBy'))
  const setDay = (confirmBy: string | null): void => update((now) => ({ ...now, confirmBy }))
  const choose = (next: ConfirmByChoice): void => {
    setChoice(next)
    setDay(dayOf(next, today, draft.confirmBy))
  }
  const label = (each: ConfirmByChoice): string =>
    each === 'other' || each === 'none'
      ? t(`day.${each}`)
      : t(`day.in${each}`, { day: dayInWords(dayAfter(today, Number(each))) })
  return (
    <>
      <ChoiceList
        label={t('day.question')}
        value={choice}
        choices={choices.map((each) => ({ value: each, label: label(each) }))}
        onChange={choose}
        error={choice === 'other' ? undefined : problem && t(`problems.${problem}`)}
      />
      {choice === 'other' && (
        <Field
          label={t('day.which')}
          hint={draft.confirmBy ? dayInWords(draft.confirmBy) : undefined}
          error={problem && t(`problems.${problem}`)}
        >
          {(input) => (
            <input
              {...input}
              type="date"
              required
              min={today}
              max={dayAfter(today, 366)}
              value={draft.confirmBy ?? ''}
              onChange={({ target }) => target.value && setDay(target.value)}
            />
          )}
        </Field>
      )}
    </>
  )
}

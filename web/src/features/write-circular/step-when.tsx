import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { type ConfirmByChoice, choiceOf, DAYS_AHEAD, dayAfter, dayOf } from './confirm-by.ts'
import type { StepParts } from './step-parts.ts'

const choices: ConfirmByChoice[] = [...DAYS_AHEAD.map((days) => `${days}` as const), 'other', 'none']

/** ③ Until when people are asked to confirm, by a tap or by the calendar; it goes out now. */
export function StepDay({ draft, update, problems }: StepParts) {
  const { t } = useTranslation('office')
  const today = japanDayOf(new Date())
  const [choice, setChoice] = useState(() => choiceOf(draft.confirmBy, today))
  const problem = problems.find((found) => found === 'confirmByPast' || found === 'confirmByTooFar')
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
      <RadioGroup
        value={choice}
        onChange={(value) => choose(choices.find((each) => each === value) ?? 'none')}
        className="mt-6"
      >
        <Label className="font-bold">{t('day.question')}</Label>
        <div className="mt-2 grid gap-2">
          {choices.map((each) => (
            <Radio
              key={each}
              value={each}
              className="flex min-h-14 cursor-pointer items-center gap-3 rounded-8 border border-solid-gray-420 px-4 py-2 data-[selected]:border-key-900 data-[selected]:bg-key-50 data-[focus-visible]:outline-4 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-black data-[focus-visible]:shadow-[0_0_0_2px_var(--color-yellow-300)]"
            >
              <span
                aria-hidden="true"
                className="grid size-7 shrink-0 place-items-center rounded-full border-2 border-solid-gray-700 bg-white"
              >
                {each === choice && <span className="size-4 rounded-full bg-key-900" />}
              </span>
              {label(each)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
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
      <p className="mt-6 rounded-8 bg-solid-gray-50 p-4">{t('day.now')}</p>
    </>
  )
}

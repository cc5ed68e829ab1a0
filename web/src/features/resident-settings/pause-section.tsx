import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldFailure } from '../../api/call-failure.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { Section } from './section.tsx'
import { useWishes } from './use-wishes.ts'

/** A trip or a stay in hospital: until a day nothing comes but what is urgent. */
export function PauseSection({ pausedUntil }: { pausedUntil: string | null }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const wishes = useWishes({ atOnce: false })
  const [day, setDay] = useState('')
  const now = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLInputElement>(null)
  const tooLong = fieldFailure(wishes.error, 'pausedUntil')
  const pauses = pausedUntil !== null && pausedUntil >= japanDayOf(new Date())
  // What was pressed is gone afterwards; the focus goes to what has changed, or back to the day that was refused.
  const change = (until: string | null) =>
    wishes.mutate(
      { pausedUntil: until },
      { onSuccess: () => now.current?.focus(), onError: () => requestAnimationFrame(() => form.current?.focus()) },
    )
  return (
    <Section title={t('pause.title')}>
      <p>{t('pause.lead')}</p>
      {wishes.error && !tooLong && <FailureNotice error={wishes.error} kept={t('failedKept')} />}
      <div ref={now} tabIndex={-1} className="mt-3">
        {pauses && <p className="font-bold">{t('pause.now', { day: dayInWords(pausedUntil, language) })}</p>}
        {!pauses && wishes.isSuccess && <p className="font-bold">{t('pause.ended')}</p>}
      </div>
      {pauses ? (
        <Button className="mt-3" busy={wishes.isPending} onClick={() => change(null)}>
          {t('pause.end')}
        </Button>
      ) : (
        <PauseForm
          input={form}
          day={day}
          onDay={setDay}
          busy={wishes.isPending}
          refusal={tooLong}
          onPause={() => change(day)}
        />
      )}
    </Section>
  )
}

interface PauseFormProps {
  input: RefObject<HTMLInputElement | null>
  /** `YYYY-MM-DD`, or empty. */
  day: string
  onDay: (day: string) => void
  busy: boolean
  /** What the server says against the day. */
  refusal: string | undefined
  onPause: () => void
}

function PauseForm({ input, day, onDay, busy, refusal, onPause }: PauseFormProps) {
  const { t } = useTranslation('settings')
  const [mistake, setMistake] = useState<string>()
  const today = japanDayOf(new Date())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day >= today) return onPause()
    setMistake(t(day === '' ? 'pause.missing' : 'pause.past'))
    input.current?.focus()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field label={t('pause.until')} error={mistake ?? refusal}>
        {(field) => (
          <input
            {...field}
            ref={input}
            type="date"
            min={today}
            value={day}
            onChange={(event) => {
              onDay(event.target.value)
              setMistake(undefined)
            }}
          />
        )}
      </Field>
      <Button type="submit" busy={busy}>
        {t(busy ? 'pause.starting' : 'pause.start')}
      </Button>
    </form>
  )
}

import { type FormEvent, useRef, useState } from 'react'
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
  const wishes = useWishes()
  const tooLong = fieldFailure(wishes.error, 'pausedUntil')
  const pauses = pausedUntil !== null && pausedUntil >= japanDayOf(new Date())
  return (
    <Section title={t('pause.title')}>
      <p>{t('pause.lead')}</p>
      {wishes.error && !tooLong && <FailureNotice error={wishes.error} kept={t('failedKept')} />}
      <div aria-live="polite" className="mt-3">
        {pauses && <p className="font-bold">{t('pause.now', { day: dayInWords(pausedUntil, language) })}</p>}
        {!pauses && wishes.isSuccess && <p className="font-bold">{t('pause.ended')}</p>}
      </div>
      {pauses ? (
        <Button className="mt-3" busy={wishes.isPending} onClick={() => wishes.mutate({ pausedUntil: null })}>
          {t('pause.end')}
        </Button>
      ) : (
        <PauseForm busy={wishes.isPending} refusal={tooLong} onPause={(day) => wishes.mutate({ pausedUntil: day })} />
      )}
    </Section>
  )
}

interface PauseFormProps {
  busy: boolean
  /** What the server says against the day. */
  refusal: string | undefined
  /** @param day the last day of the pause, `YYYY-MM-DD` */
  onPause: (day: string) => void
}

function PauseForm({ busy, refusal, onPause }: PauseFormProps) {
  const { t } = useTranslation('settings')
  const [day, setDay] = useState('')
  const [mistake, setMistake] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const today = japanDayOf(new Date())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (day >= today) return onPause(day)
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
              setDay(event.target.value)
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

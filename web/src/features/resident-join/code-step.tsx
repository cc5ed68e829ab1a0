import { displayCode, readInvitationCode } from '@kairan/functions/households/invitation-code.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallFailure } from '../../api/call-failure.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { CodeReading } from './code-reading.tsx'
import { PausedNotice } from './paused-notice.tsx'
import { placeQuery } from './places.ts'
import { ScanButton } from './scan-button.tsx'
import { StepPage } from './step-page.tsx'
import type { Steps } from './use-steps.ts'

/** The number from the paper, by hand or by camera. What cannot be a number is said before anything is asked. */
export function CodeStep({ steps, typed, insideLine }: { steps: Steps; typed: string; insideLine: boolean }) {
  const { t } = useTranslation('join')
  const store = useQueryClient()
  const [text, setText] = useState(typed)
  const [mistake, setMistake] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const look = useMutation({
    mutationFn: (code: string) => store.fetchQuery({ ...placeQuery({ kind: 'code', code }), retry: false }),
    onSuccess: (_place, code) => steps.go({ at: 'place', code }),
    onError: () => input.current?.focus(),
  })
  const refused = refusal(look.error)
  const keep = (now: string) => steps.replace({ at: 'code', typed: now })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (look.isPending) return
    const code = readInvitationCode(text)
    setMistake(code ? undefined : t(text.trim() === '' ? 'code.missing' : 'code.wrongForm'))
    look.reset()
    if (!code) return input.current?.focus()
    keep(text)
    look.mutate(code)
  }
  return (
    <StepPage title={t('code.title')} steps={steps}>
      {refused === 'paused' && <PausedNotice error={look.error} steps={steps} />}
      <form onSubmit={submit} noValidate>
        <Field
          label={t('code.label')}
          hint={t('code.hint')}
          error={mistake ?? (refused && refused !== 'paused' ? refused : undefined)}
        >
          {(field) => (
            <input
              {...field}
              ref={input}
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setMistake(undefined)
              }}
              onBlur={() => keep(text)}
              type="text"
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
              maxLength={100}
              className={`${field.className} min-h-16 text-center text-[min(2.25rem,9vw)] tracking-wider`}
            />
          )}
        </Field>
        <CodeReading text={text} />
        <Button kind="main" type="submit" busy={look.isPending} className="mt-4">
          {t(look.isPending ? 'code.looking' : 'code.submit')}
        </Button>
      </form>
      {look.error && !refused && <FailureNotice error={look.error} kept={t('code.kept')} />}
      {insideLine && (
        <ScanButton
          onRead={(code) => {
            setText(displayCode(code))
            setMistake(undefined)
            look.mutate(code)
          }}
        />
      )}
      <Button className="w-full" onClick={() => steps.go({ at: 'find' })}>
        {t('start.noNumber')}
      </Button>
    </StepPage>
  )
}

/** The server's word on the number itself; null: the failure is another one, which trying again may mend. */
const refusal = (error: unknown): 'paused' | string | null => {
  if (!(error instanceof CallFailure) || error.status === 0 || error.status >= 500) return null
  return error.status === 429 ? 'paused' : error.detail
}

import type { noteHazard } from '@kairan/functions/hazards/handling/contract.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { ANSWER_LIMIT } from '@kairan/functions/hazards/limits.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { focusFirstMistake } from '../../../ui/focus.ts'
import { Done } from './done.tsx'
import { StepProblem } from './step-problem.tsx'
import { useStep } from './use-step.ts'

/** A note for the office: looks unlike everything that residents read, so that nobody writes into the wrong one. */
export function NotesSection({ hazard }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  const note = useStep({
    hazardId: hazard.id,
    send: (said: string) =>
      call<typeof noteHazard>('POST', '/api/office/hazards/{hazardId}/note', {
        params: { hazardId: hazard.id },
        body: { seen: hazard.version, text: said },
      }),
    said: t('hazardNotes.done'),
  })
  const isTooLong = text.length > ANSWER_LIMIT
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isEmpty = text.trim() === ''
    setMissing(isEmpty)
    if (isEmpty || isTooLong) return focusFirstMistake(event.currentTarget)
    // What was typed meanwhile is another note.
    if (!note.isPending) note.mutate(text, { onSuccess: () => setText((now) => (now === text ? '' : now)) })
  }
  const error = isTooLong ? t('hazard.tooLong', { limit: ANSWER_LIMIT }) : isMissing && t('hazardNotes.missing')
  return (
    <section className="mt-8 rounded-8 border-2 border-dashed border-solid-gray-700 bg-solid-gray-50 px-4 pt-3 pb-4">
      <h2>{t('hazardNotes.title')}</h2>
      <p>{t('hazardNotes.what')}</p>
      <form onSubmit={submit} noValidate>
        <Field label={t('hazardNotes.text')} error={error || undefined}>
          {(field) => (
            <textarea
              {...field}
              rows={3}
              value={text}
              onChange={({ target }) => {
                setText(target.value)
                setMissing(false)
              }}
            />
          )}
        </Field>
        <div role="status">{note.isSuccess && text === '' && <Done words={t('hazardNotes.done')} />}</div>
        <StepProblem hazardId={hazard.id} error={note.error} onSeen={note.reset} />
        <Button type="submit" busy={note.isPending}>
          {t(note.isPending ? 'hazardNotes.saving' : 'hazardNotes.save')}
        </Button>
      </form>
    </section>
  )
}

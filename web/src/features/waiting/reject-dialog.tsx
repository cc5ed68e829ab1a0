import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import type { rejectCircular } from '@kairan/functions/circulars/handing-out/contract.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { fieldFailure } from '../../api/call-failure.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../office-home/problem.tsx'
import { useStep } from './use-step.ts'

/** The contract's limit for the words, in letters. */
const NOTE_LIMIT = 200

/** Gives a circular back to whoever wrote it, with a word what is to be changed. */
export function RejectDialog({ circular, onClose }: { circular: CircularView; onClose: () => void }) {
  const { t } = useTranslation('office')
  const [, navigate] = useLocation()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const reject = useStep(
    circular.id,
    () =>
      call<typeof rejectCircular>('POST', '/api/circulars/{circularId}/reject', {
        params: { circularId: circular.id },
        body: { note },
      }),
    () => navigate(`/o/circulars/${circular.id}/edit?after=returned`, { replace: true }),
  )
  const { length } = note.trim()
  const problem = length === 0 ? t('approval.noteMissing') : length > NOTE_LIMIT ? t('approval.noteTooLong') : undefined
  return (
    <Dialog title={t('approval.rejectTitle')} isOpen onClose={onClose}>
      <p>{t('approval.rejectWords')}</p>
      <Field
        label={t('approval.note')}
        hint={t('approval.noteHint')}
        error={(tried ? problem : undefined) ?? fieldFailure(reject.error, 'note')}
        counter={{ length, limit: NOTE_LIMIT, words: t('counter', { length, limit: NOTE_LIMIT }) }}
      >
        {(input) => <textarea {...input} rows={3} value={note} onChange={({ target }) => setNote(target.value)} />}
      </Field>
      {reject.isError && <Problem error={reject.error} kept={t('approval.notRejected')} />}
      <div className="mt-5 grid gap-3">
        <Button
          kind="main"
          busy={reject.isPending}
          onClick={() => {
            setTried(true)
            if (!problem) reject.mutate()
          }}
        >
          {t(reject.isPending ? 'approval.rejecting' : 'approval.reject')}
        </Button>
        <Button onClick={onClose}>{t('waiting.no')}</Button>
      </div>
    </Dialog>
  )
}

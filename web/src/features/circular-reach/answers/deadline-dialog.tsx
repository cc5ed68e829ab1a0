import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { dayInWords, japanDayOf } from '../../../ui/japanese-date.ts'
import { Problem } from '../../office-home/problem.tsx'
import { type AnswersView, useMoveDeadline } from './use-answers.ts'

interface DeadlineDialogProps {
  circularId: string
  answers: AnswersView
  onClose: () => void
}

/** The new last day for answers, or none. What was closed takes answers again. */
export function DeadlineDialog({ circularId, answers, onClose }: DeadlineDialogProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const today = japanDayOf(new Date())
  const [day, setDay] = useState(answers.survey.until ?? '')
  const [tried, setTried] = useState(false)
  const move = useMoveDeadline(circularId, {
    onDone: () => {
      announce(t('answers.deadline.saved'))
      onClose()
    },
  })
  const isPast = day < today
  const save = (): void => {
    setTried(true)
    if (!isPast) move.mutate(day)
  }
  return (
    <Dialog title={t('answers.deadline.title')} isOpen onClose={onClose}>
      {!answers.open && <p>{t('answers.deadline.again')}</p>}
      <Field
        label={t('answers.deadline.day')}
        hint={day ? dayInWords(day) : undefined}
        error={tried && isPast ? t('answers.deadline.past') : undefined}
      >
        {(input) => (
          <input {...input} type="date" min={today} value={day} onChange={({ target }) => setDay(target.value)} />
        )}
      </Field>
      {move.isError && <Problem error={move.error} kept={t('answers.deadline.kept')} />}
      <div className="grid gap-3">
        <Button kind="main" busy={move.isPending} onClick={save}>
          {t(move.isPending ? 'answers.deadline.pending' : 'answers.deadline.save')}
        </Button>
        <Button busy={move.isPending} onClick={() => move.mutate(null)}>
          {t('answers.deadline.none')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}

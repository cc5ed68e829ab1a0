import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Problem } from '../../office-home/problem.tsx'
import { DeadlineDialog } from './deadline-dialog.tsx'
import { type AnswersView, useCloseSurvey } from './use-answers.ts'

interface DeadlineButtonsProps {
  circularId: string
  answers: AnswersView
}

/** Another deadline, or no more answers from now on. */
export function DeadlineButtons({ circularId, answers }: DeadlineButtonsProps) {
  const { t } = useTranslation('office')
  const [asking, setAsking] = useState<'move' | 'close' | null>(null)
  return (
    <>
      <Button onClick={() => setAsking('move')}>{t('answers.deadline.change')}</Button>
      {answers.open && <Button onClick={() => setAsking('close')}>{t('answers.deadline.close')}</Button>}
      {asking === 'move' && (
        <DeadlineDialog circularId={circularId} answers={answers} onClose={() => setAsking(null)} />
      )}
      {asking === 'close' && <CloseDialog circularId={circularId} onClose={() => setAsking(null)} />}
    </>
  )
}

/** The question before no more answers are taken. */
function CloseDialog({ circularId, onClose }: { circularId: string; onClose: () => void }) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const close = useCloseSurvey(circularId, {
    onDone: () => {
      announce(t('answers.deadline.closed'))
      onClose()
    },
  })
  return (
    <Dialog role="alertdialog" title={t('answers.deadline.closeTitle')} isOpen onClose={onClose}>
      <p>{t('answers.deadline.closeWords')}</p>
      {close.isError && <Problem error={close.error} kept={t('answers.deadline.kept')} />}
      <div className="mt-5 grid gap-3">
        <Button kind="main" busy={close.isPending} onClick={() => close.mutate()}>
          {t(close.isPending ? 'answers.deadline.pending' : 'answers.deadline.close')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}

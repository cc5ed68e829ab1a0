import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NotNow } from './not-now.tsx'
import { inFigures } from './reach-states.ts'
import { ReminderFigures } from './reminder-figures.tsx'
import { type ReminderPreview, useSendReminder } from './use-reminder.ts'

interface RemindDialogProps {
  circular: CircularView
  preview: ReminderPreview
  onClose: () => void
}

/** The last question before the reminder goes to the phones of those who have not confirmed. */
export function RemindDialog({ circular, preview, onClose }: RemindDialogProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const send = useSendReminder(circular.id, {
    onSent: () => {
      announce(t('remind.done'))
      onClose()
    },
  })
  return (
    <Dialog role="alertdialog" title={t('remind.title')} isOpen onClose={onClose}>
      <p>{t('remind.words', { title: circular.title })}</p>
      <ReminderFigures preview={preview} />
      <p className="mt-3">{t('remind.final')}</p>
      {send.isError && <NotNow error={send.error} kept={t('remind.kept')} />}
      <div className="mt-5 grid gap-3">
        <Button kind="main" busy={send.isPending} onClick={() => send.mutate()}>
          {t(send.isPending ? 'remind.pending' : 'remind.yes', { n: inFigures(preview.people) })}
        </Button>
        <Button onClick={onClose}>{t('remind.no')}</Button>
      </div>
    </Dialog>
  )
}

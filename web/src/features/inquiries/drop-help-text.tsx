import type { HelpTextView } from '@kairan/functions/inquiries/contract.ts'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../office-home/problem.tsx'
import { useDropHelpText } from './help-texts.ts'

/** The question before a help text is thrown away. */
export function DropHelpText({ helpText, onClose }: { helpText: HelpTextView; onClose: () => void }) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const drop = useDropHelpText(helpText)
  const yes = () =>
    drop.mutate(undefined, {
      onSuccess: () => {
        announce(t('helpTexts.dropped'))
        onClose()
      },
    })
  return (
    <Dialog role="alertdialog" title={t('helpTexts.dropTitle')} isOpen onClose={onClose}>
      <p>{t('helpTexts.dropWords', { question: helpText.question })}</p>
      {drop.isError && <Problem error={drop.error} kept={t('helpTexts.dropKept')} />}
      <div className="mt-5 grid gap-3">
        <Button kind="danger" busy={drop.isPending} onClick={yes}>
          {t(drop.isPending ? 'helpTexts.dropping' : 'helpTexts.dropYes')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}

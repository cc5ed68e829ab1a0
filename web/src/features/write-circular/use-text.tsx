import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { DraftAttachment } from './draft.ts'
import { type HowToUse, withText } from './pdf-text.ts'
import type { StepParts } from './step-parts.ts'

/** 「PDFの文章を本文に入れる」. Where something is written already, the officer says what becomes of it. */
export function UseText({
  attachment,
  draft,
  update,
}: Pick<StepParts, 'draft' | 'update'> & { attachment: DraftAttachment }) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const [asking, setAsking] = useState(false)
  const { text, name } = attachment
  if (!text || draft.text.includes(text)) return null
  const use = (how: HowToUse): void => {
    setAsking(false)
    update((now) => withText(now, attachment, how))
    announce(t('attachments.textUsed'))
  }
  return (
    <>
      <Button
        onClick={() => (draft.text.trim() === '' ? use('append') : setAsking(true))}
        aria-label={t('attachments.useTextOf', { name })}
      >
        {t('attachments.useText')}
      </Button>
      <Dialog title={t('attachments.alreadyWritten')} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{t('attachments.which')}</p>
        <div className="mt-4 grid gap-3">
          <Button kind="main" onClick={() => use('append')}>
            {t('attachments.append')}
          </Button>
          <Button onClick={() => use('replace')}>{t('attachments.replace')}</Button>
          <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
        </div>
      </Dialog>
    </>
  )
}

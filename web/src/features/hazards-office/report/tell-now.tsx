import type { tellNow } from '@kairan/functions/hazards/handling/contract.ts'
import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api/call.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { focusAfterwards } from '../../../ui/focus.ts'
import { Problem } from '../../office-home/problem.tsx'
import { useStep } from './use-step.ts'

/** Sends what waits for the next full hour at once; asks first, with what it costs. */
export function TellNow({ hazard: { id, newsPeople: n } }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const tell = useStep({
    hazardId: id,
    send: () => call<typeof tellNow>('POST', '/api/office/hazards/{hazardId}/tell', { params: { hazardId: id } }),
    said: t('hazardAnswer.told'),
    onDone: () => {
      close()
      // Its own button is gone with what it told: the part of the page it stood in goes on.
      focusAfterwards(() => document.querySelector('#answer button[type=submit]'))
    },
  })
  const open = () => {
    // Of an earlier try.
    tell.reset()
    setOpen(true)
  }
  return (
    <div className="mt-3">
      <Button onClick={open}>{t('hazardAnswer.tell')}</Button>
      {isOpen && (
        <Dialog role="alertdialog" title={t('hazardAnswer.tellTitle', { n })} isOpen onClose={close}>
          <p>{t('hazardAnswer.tellWords', { n })}</p>
          <p>{t('hazardAnswer.tellAfter')}</p>
          {tell.isError && <Problem error={tell.error} kept={t('hazardAnswer.tellKept')} />}
          <div className="mt-5 grid gap-3">
            <Button kind="main" busy={tell.isPending} onClick={() => tell.mutate(undefined)}>
              {tell.isPending ? t('hazardAnswer.telling') : t('hazardAnswer.tellYes', { n })}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}

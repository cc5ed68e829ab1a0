import type { sendDigestNow } from '@kairan/functions/circulars/digests/contract.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { NotNow } from '../circular-reach/not-now.tsx'
import { inFigures } from '../circular-reach/reach-states.ts'

interface DigestDialogProps {
  areaId: string
  at: string
  /** How many circulars are in it. */
  count: number
  onClose: () => void
}

/** The last question before a digest goes out earlier than at its time. */
export function DigestDialog({ areaId, at, count, onClose }: DigestDialogProps) {
  const { t } = useTranslation('office')
  const queries = useQueryClient()
  const announce = useAnnounce()
  const send = useMutation({
    mutationFn: () => call<typeof sendDigestNow>('POST', '/api/areas/{areaId}/digest', { params: { areaId } }),
    onSuccess: async ({ sent }) => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['digest', areaId] }),
        queries.invalidateQueries({ queryKey: ['office-circulars', areaId] }),
      ])
      announce(sent === 0 ? t('home.digestNothing') : t('home.digestSent', { n: inFigures(sent) }))
      onClose()
    },
  })
  return (
    <Dialog role="alertdialog" title={t('home.digestTitle')} isOpen onClose={onClose}>
      <p>{t('home.digestWords', { time: timeInWords(at), n: inFigures(count) })}</p>
      <p>{t('home.digestFinal')}</p>
      {send.isError && <NotNow error={send.error} kept={t('home.digestKept')} />}
      <div className="mt-5 grid gap-3">
        <Button kind="main" busy={send.isPending} onClick={() => send.mutate()}>
          {send.isPending ? t('home.digestSending') : t('home.digestYes', { n: inFigures(count) })}
        </Button>
        <Button onClick={onClose}>{t('home.digestNo')}</Button>
      </div>
    </Dialog>
  )
}

import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../office-home/problem.tsx'
import { useRelease } from './release-button.tsx'

interface ReleaseQuestionProps {
  circular: CircularView
  /** When it would leave otherwise, in words. */
  time: string
  onClose: () => void
}

/** Asks once more before something that was to leave on another day leaves now. */
export function ReleaseQuestion({ circular, time, onClose }: ReleaseQuestionProps) {
  const { t } = useTranslation('office')
  const release = useRelease(circular.id)
  return (
    <Dialog role="alertdialog" title={t('waiting.releaseTitle')} isOpen onClose={onClose}>
      <p>{t('waiting.releaseWords', { time })}</p>
      {release.isError && <Problem error={release.error} kept={t('waiting.notReleased')} />}
      <div className="mt-5 grid gap-3">
        <Button kind="main" busy={release.isPending} onClick={() => release.mutate()}>
          {t(release.isPending ? 'waiting.releasing' : 'waiting.releaseYes')}
        </Button>
        <Button onClick={onClose}>{t('waiting.no')}</Button>
      </div>
    </Dialog>
  )
}

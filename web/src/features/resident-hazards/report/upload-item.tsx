import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPass } from '../../../api/query-client.ts'
import { Button } from '../../../ui/button.tsx'
import { failureSentence } from '../../../ui/failure-notice.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { SmallPhoto } from '../../../ui/small-photo.tsx'
import type { Upload } from './picture-uploads.ts'

interface UploadItemProps {
  upload: Upload
  number: number
  onRetry: () => void
  onStop: () => void
}

/** A photo on its way: how much has gone, in numbers, or why it did not get through and what to do. */
export function UploadItem({ upload, number, onRetry, onStop }: UploadItemProps) {
  const { t } = useTranslation('hazards')
  const { t: common } = useTranslation('common')
  const id = useId()
  const { file, state, share, problem, error } = upload
  const percent = Math.floor(share * 100)
  return (
    <li className="flex flex-wrap gap-3 rounded-8 border border-solid-gray-420 p-3">
      {problem === null && <SmallPhoto file={file} />}
      <div className="grow basis-40">
        <p id={id}>{t('details.picture', { number })}</p>
        {state === 'waiting' && <p>{t('details.waiting')}</p>}
        {state === 'sending' && (
          <>
            <Progress labelledBy={id} value={percent} max={100} />
            <p>{percent < 100 ? t('details.sending', { percent }) : t('details.reading')}</p>
          </>
        )}
        {state === 'failed' && (
          <p role="alert" className="font-bold text-red-1000">
            <span aria-hidden="true">⚠ </span>
            {problem ? t(`details.${problem}`) : failureSentence(error, common)}
          </p>
        )}
        <p className="flex flex-wrap gap-x-4">
          {state === 'failed' && !problem && mayPass(error) && (
            <Button kind="quiet" onClick={onRetry} aria-label={t('details.retryOf', { number })}>
              {t('details.retry')}
            </Button>
          )}
          <Button
            kind="quiet"
            className="min-w-11 justify-center"
            onClick={onStop}
            aria-label={t('details.removeOf', { number })}
          >
            {t('details.remove')}
          </Button>
        </p>
      </div>
    </li>
  )
}

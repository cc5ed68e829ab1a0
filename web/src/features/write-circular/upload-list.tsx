import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { mayPass } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { failureSentence } from '../../ui/failure-notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SmallPhoto } from '../../ui/small-photo.tsx'
import { isPdf } from './picture-file.ts'
import type { PictureUploads, Upload } from './use-picture-uploads.ts'

/** Photographs and PDFs on their way: how much has gone, in numbers, or why one did not get through and what to do. */
export function UploadList({ uploads }: { uploads: PictureUploads }) {
  return (
    <ul className="mt-3 grid gap-3">
      {uploads.uploads.map((upload) => (
        <UploadItem key={upload.key} upload={upload} retry={uploads.retry} remove={uploads.remove} />
      ))}
    </ul>
  )
}

function UploadItem({ upload, retry, remove }: { upload: Upload } & Pick<PictureUploads, 'retry' | 'remove'>) {
  const { t } = useTranslation(['office', 'common'])
  const id = useId()
  const { key, file, state, share, problem, error } = upload
  const percent = Math.floor(share * 100)
  return (
    <li className="flex flex-wrap gap-3 rounded-8 border border-solid-gray-420 p-3">
      {problem === null && !isPdf(file) && <SmallPhoto file={file} />}
      <div className="grow basis-40">
        <p id={id}>{state === 'waiting' ? t('pictures.waiting') : file.name}</p>
        {state === 'sending' && (
          <>
            <Progress labelledBy={id} value={percent} max={100} />
            <p>
              {t(percent < 100 ? 'pictures.sending' : isPdf(file) ? 'attachments.reading' : 'pictures.reading', {
                percent,
              })}
            </p>
          </>
        )}
        {state === 'failed' && (
          <p role="alert" className="font-bold text-red-1000">
            <span aria-hidden="true">⚠ </span>
            {problem
              ? t(`pictures.problems.${problem}`)
              : failureSentence(error, (words) => t(words, { ns: 'common' }))}
          </p>
        )}
        <p className="flex flex-wrap gap-x-4">
          {state === 'failed' && !problem && mayPass(error) && (
            <Button kind="quiet" onClick={() => retry(key)} aria-label={t('pictures.retryOf', { name: file.name })}>
              {t('pictures.retry')}
            </Button>
          )}
          <Button kind="quiet" onClick={() => remove(key)} aria-label={t('pictures.stopOf', { name: file.name })}>
            {t(state === 'failed' ? 'pictures.remove' : 'pictures.stop')}
          </Button>
        </p>
      </div>
    </li>
  )
}

import { PICTURE_LIMIT } from '@kairan/functions/hazards/limits.ts'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { PhotoButtons } from '../../../ui/photo-buttons.tsx'
import { KeptPicture } from '../kept-picture.tsx'
import type { PictureUploads } from './picture-uploads.ts'
import { UploadItem } from './upload-item.tsx'

interface PictureFieldProps {
  pictureIds: string[]
  uploads: PictureUploads
}

/** The photos: take one with the camera, choose some, see them arrive, take them away again. */
export function PictureField({ pictureIds, uploads }: PictureFieldProps) {
  const { t } = useTranslation('hazards')
  const buttons = useRef<HTMLDivElement>(null)
  const isFull = pictureIds.length + uploads.uploads.length >= PICTURE_LIMIT
  /** The button that was pressed goes with its photo; where a place became free, those above it are others too. */
  const afterwards = () => requestAnimationFrame(() => buttons.current?.querySelector('button')?.focus())
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures" className="text-std-18B-160">
        {t('details.pictures')}
      </h2>
      <p className="text-solid-gray-800">{t('details.picturesHint', { limit: PICTURE_LIMIT })}</p>
      <div ref={buttons}>
        <PhotoButtons
          take={t('details.take')}
          choose={t('details.choose')}
          full={isFull ? t('details.full', { limit: PICTURE_LIMIT }) : undefined}
          onChoose={uploads.add}
        />
      </div>
      <p role="status" className="mt-1 font-bold">
        {uploads.leftOut && t('details.leftOut', { limit: PICTURE_LIMIT })}
        {uploads.isLostWithPage && uploads.uploads.some(({ problem }) => problem === null) && (
          <span className="block">{t('details.lostWithPage')}</span>
        )}
      </p>
      <ul className="mt-2 grid gap-3">
        {pictureIds.map((id, index) => (
          <li key={id} className="flex flex-wrap items-center gap-3 rounded-8 border border-solid-gray-420 p-3">
            <KeptPicture pictureId={id} number={index + 1} />
            <div>
              <p>
                <span aria-hidden="true">✓ </span>
                {t('details.picture', { number: index + 1 })}
              </p>
              <Button
                kind="quiet"
                className="min-w-11 justify-center"
                aria-label={t('details.removeOf', { number: index + 1 })}
                onClick={() => {
                  uploads.remove(id)
                  afterwards()
                }}
              >
                {t('details.remove')}
              </Button>
            </div>
          </li>
        ))}
        {uploads.uploads.map((upload, index) => (
          <UploadItem
            key={upload.key}
            upload={upload}
            number={pictureIds.length + index + 1}
            onRetry={() => uploads.retry(upload.key)}
            onStop={() => {
              uploads.stop(upload.key)
              afterwards()
            }}
          />
        ))}
      </ul>
    </section>
  )
}

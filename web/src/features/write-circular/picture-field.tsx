import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { pictureLimit } from './draft.ts'
import { PictureList } from './picture-list.tsx'
import type { StepParts } from './step-parts.ts'
import { UploadList } from './upload-list.tsx'
import type { PictureUploads } from './use-picture-uploads.ts'

/** The photographs and PDFs of the circular: take one with the camera, choose several, see them arrive, put them in order, take them out. */
export function PictureField({
  draft,
  update,
  uploads,
}: Pick<StepParts, 'draft' | 'update'> & { uploads: PictureUploads }) {
  const { t } = useTranslation('office')
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const count = draft.pictures.length + uploads.uploads.length
  const full = count >= pictureLimit ? t('pictures.full', { limit: pictureLimit }) : undefined
  const chosen = (input: HTMLInputElement): void => {
    uploads.add([...(input.files ?? [])], draft)
    // So that the same photo can be chosen again after it was taken out.
    input.value = ''
  }
  return (
    <section className="my-6" aria-labelledby="pictures">
      <h2 id="pictures">{t('pictures.title')}</h2>
      <p className="text-solid-gray-800">{t('pictures.hint', { limit: pictureLimit })}</p>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={({ target }) => chosen(target)}
      />
      <input
        ref={album}
        type="file"
        accept="image/*,application/pdf"
        multiple
        hidden
        onChange={({ target }) => chosen(target)}
      />
      {full ? (
        <div className="mt-2">
          <Button blockedBecause={full}>{t('pictures.choose')}</Button>
        </div>
      ) : (
        <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(100%,9em),1fr))] gap-2">
          <Button onClick={() => camera.current?.click()}>{t('pictures.take')}</Button>
          <Button onClick={() => album.current?.click()}>{t('pictures.choose')}</Button>
        </div>
      )}
      {uploads.leftOut > 0 && (
        <p role="status" className="mt-2 font-bold text-red-1000">
          {t('pictures.leftOut', { limit: pictureLimit, n: uploads.leftOut })}
        </p>
      )}
      {uploads.leftOutPages > 0 && (
        <p role="status" className="mt-2 font-bold">
          {t('attachments.leftOut', { limit: pictureLimit, n: uploads.leftOutPages })}
        </p>
      )}
      <AttachmentList draft={draft} update={update} />
      <PictureList pictures={draft.pictures} onChange={(pictures) => update((now) => ({ ...now, pictures }))} />
      <UploadList uploads={uploads} />
    </section>
  )
}

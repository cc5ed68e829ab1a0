import { useTranslation } from 'react-i18next'
import { PhotoButtons } from '../../ui/photo-buttons.tsx'
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
  const count = draft.pictures.length + uploads.uploads.length
  return (
    <section className="my-6" aria-labelledby="pictures">
      <h2 id="pictures">{t('pictures.title')}</h2>
      <p className="text-solid-gray-800">{t('pictures.hint', { limit: pictureLimit })}</p>
      <PhotoButtons
        take={t('pictures.take')}
        choose={t('pictures.choose')}
        alsoTakes="application/pdf"
        full={count >= pictureLimit ? t('pictures.full', { limit: pictureLimit }) : undefined}
        onChoose={(files) => uploads.add(files, draft)}
      />
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

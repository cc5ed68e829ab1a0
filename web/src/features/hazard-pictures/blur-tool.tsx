import type { Rectangle } from '@kairan/functions/hazards/hazard-picture.ts'
import type { OfficePicture } from '@kairan/functions/hazards/hazard-view.ts'
import type { publishHazardPicture, unpublishHazardPicture } from '@kairan/functions/hazards/pictures/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Problem } from '../office-home/problem.tsx'
import { BlurEditor } from './blur-editor.tsx'
import { InsidePicture } from './inside-picture.tsx'
import { usePlaces } from './use-places.ts'

interface BlurToolProps {
  picture: OfficePicture
  /** It is in the open now, or is not any more: the report is to be read anew. */
  onChange: () => void
}

/** A picture of a report: as it is in the open (or not), and what the office does about that. Nothing for one that is not kept. */
export function BlurTool({ picture, onChange }: BlurToolProps) {
  return picture.inside ? <KeptPicture picture={picture} inside={picture.inside} onChange={onChange} /> : null
}

type Inside = NonNullable<OfficePicture['inside']>

function KeptPicture({ picture, inside, onChange }: BlurToolProps & { inside: Inside }) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const [isOpen, setIsOpen] = useState(false)
  // What was covered stays chosen when the picture is taken out of the open, so that it can go back as it was.
  const places = usePlaces(picture.published?.rectangles ?? [])
  const begunWith = useRef(picture.published)
  const opener = useRef<HTMLDivElement>(null)
  const params = { pictureId: picture.id }
  const path = '/api/office/hazard-pictures/{pictureId}/published'
  const open = (): void => {
    // Somebody else may have covered more of it since.
    if (picture.published && picture.published !== begunWith.current) places.begin(picture.published.rectangles)
    begunWith.current = picture.published
    setIsOpen(true)
  }
  const close = (): void => {
    flushSync(() => setIsOpen(false))
    opener.current?.querySelector('button')?.focus()
  }
  const publish = useMutation({
    mutationFn: (rectangles: Rectangle[]) =>
      call<typeof publishHazardPicture>('PUT', path, { params, body: { rectangles } }),
    onSuccess: () => {
      announce(t('blur.published'))
      close()
      onChange()
    },
  })
  const takeOut = useMutation({
    mutationFn: () => call<typeof unpublishHazardPicture>('DELETE', path, { params }),
    onSuccess: () => {
      announce(t('blur.takenOut'))
      onChange()
    },
  })
  if (isOpen)
    return (
      <BlurEditor
        inside={inside}
        places={places}
        isPublished={picture.published !== null}
        error={publish.error}
        busy={publish.isPending}
        onPublish={publish.mutate}
        onClose={close}
      />
    )
  return (
    <div>
      {picture.published ? (
        <img src={picture.published.url} alt={t('blur.altPublished')} className="max-h-[50vh] w-auto max-w-full" />
      ) : (
        <InsidePicture {...inside} alt={t('blur.alt')} className="h-auto max-h-[50vh] w-auto max-w-full" />
      )}
      <p className="mt-2 font-bold">{t(picture.published ? 'blur.isPublished' : 'blur.isInside')}</p>
      {takeOut.error !== null && <Problem error={takeOut.error} />}
      <div className="mt-2 flex flex-wrap gap-2" ref={opener}>
        <Button onClick={open}>{t(picture.published ? 'blur.change' : 'blur.prepare')}</Button>
        {picture.published && (
          <Button busy={takeOut.isPending} onClick={() => takeOut.mutate()}>
            {t(takeOut.isPending ? 'blur.takingOut' : 'blur.takeOut')}
          </Button>
        )}
      </div>
    </div>
  )
}

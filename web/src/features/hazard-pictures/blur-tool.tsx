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
import { BlurEditor } from './blur-editor.tsx'
import { InsidePicture } from './inside-picture.tsx'
import { PictureProblem } from './picture-problem.tsx'
import { usePlaces } from './use-places.ts'

interface BlurToolProps {
  picture: OfficePicture
  /** The report is to be read anew: what is in the open of the picture has changed. */
  onChange: () => Promise<void>
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
  const seen = picture.published?.copy ?? null
  const begunWith = useRef(seen)
  const opener = useRef<HTMLDivElement>(null)
  const params = { pictureId: picture.id }
  const path = '/api/office/hazard-pictures/{pictureId}/published'
  const open = (): void => {
    // Somebody else may have covered more of it since.
    if (picture.published && seen !== begunWith.current) places.begin(picture.published.rectangles)
    begunWith.current = seen
    publish.reset()
    setIsOpen(true)
  }
  const close = (): void => {
    flushSync(() => setIsOpen(false))
    opener.current?.querySelector('button')?.focus()
  }
  const publish = useMutation({
    mutationFn: (rectangles: Rectangle[]) =>
      call<typeof publishHazardPicture>('PUT', path, { params, body: { rectangles, seen } }),
    onSuccess: async ({ published }) => {
      announce(t('blur.published'))
      begunWith.current = published?.copy ?? null
      // What is sent next belongs to the copy that is there now.
      await onChange()
      close()
    },
  })
  const takeOut = useMutation({
    mutationFn: (copy: string) =>
      call<typeof unpublishHazardPicture>('DELETE', path, { params, query: { seen: copy } }),
    onSuccess: () => {
      announce(t('blur.takenOut'))
      void onChange()
    },
  })
  const showNew = async () => {
    await onChange()
    publish.reset()
    takeOut.reset()
    announce(t('hazard.shown'))
  }
  if (isOpen)
    return (
      <BlurEditor
        inside={inside}
        places={places}
        published={picture.published}
        isOthers={!publish.isPending && seen !== begunWith.current}
        error={publish.error}
        busy={publish.isPending}
        onPublish={publish.mutate}
        onShowNew={() => void showNew()}
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
      <PictureProblem error={takeOut.error} onShowNew={() => void showNew()} />
      <div className="mt-2 flex flex-wrap gap-2" ref={opener}>
        <Button onClick={open}>{t(picture.published ? 'blur.change' : 'blur.prepare')}</Button>
        {seen && (
          <Button busy={takeOut.isPending} onClick={() => takeOut.mutate(seen)}>
            {t(takeOut.isPending ? 'blur.takingOut' : 'blur.takeOut')}
          </Button>
        )}
      </div>
    </div>
  )
}

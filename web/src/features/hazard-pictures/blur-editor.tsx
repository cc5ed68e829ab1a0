import type { Rectangle } from '@kairan/functions/hazards/hazard-picture.ts'
import type { OfficePicture } from '@kairan/functions/hazards/hazard-view.ts'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { OtherCopy } from './other-copy.tsx'
import { PictureProblem } from './picture-problem.tsx'
import { PictureWithPlaces } from './picture-with-places.tsx'
import { PlaceList } from './place-list.tsx'
import { placeAround } from './places.ts'
import type { Place, Places } from './use-places.ts'

/** As many as the server takes. */
const MOST = 40

interface BlurEditorProps {
  inside: NonNullable<OfficePicture['inside']>
  places: Places
  published: OfficePicture['published']
  /** Whether somebody else has changed what is in the open since the editor was opened. */
  isOthers: boolean
  error: unknown
  busy: boolean
  onPublish: (rectangles: Rectangle[]) => void
  onShowNew: () => void
  onClose: () => void
}

/** Choosing what is covered, a look at how it will be, and publishing. */
export function BlurEditor({ inside, places, published, isOthers, error, busy, ...on }: BlurEditorProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const layer = useRef<HTMLDivElement>(null)
  const addButton = useRef<HTMLDivElement>(null)
  const [asPublished, setAsPublished] = useState(false)
  const isFull = places.places.length >= MOST
  const focusPlace = (key: number | undefined): void => {
    const element = layer.current?.querySelector<HTMLElement>(`[data-place="${key}"]`)
    const target = element ?? addButton.current?.querySelector('button')
    target?.focus({ preventScroll: true })
  }
  const add = (): void => {
    let key = 0
    flushSync(() => {
      key = places.add(placeAround({ x: 0.5, y: 0.5 }))
    })
    focusPlace(key)
    announce(t('blur.added', { n: places.places.length + 1 }))
  }
  const remove = (place: Place, index: number): void => {
    flushSync(() => places.remove(place.key))
    const next = places.places.toSpliced(index, 1)
    focusPlace(next[Math.min(index, next.length - 1)]?.key)
    announce(t('blur.removed', { n: index + 1 }))
  }
  return (
    <div className="rounded-8 border-2 border-key-900 p-3">
      {isOthers && <OtherCopy published={published} places={places} room={MOST - places.places.length} />}
      <p>{t('blur.hint')}</p>
      <div className="my-3 flex flex-wrap gap-2" ref={addButton}>
        {!asPublished && (
          <Button blockedBecause={isFull ? t('blur.full', { n: MOST }) : undefined} onClick={add}>
            {t('blur.add')}
          </Button>
        )}
        <Button onClick={() => setAsPublished(!asPublished)}>{t(asPublished ? 'blur.goOn' : 'blur.look')}</Button>
      </div>
      <PictureWithPlaces {...{ inside, places, asPublished, layer }} mayAdd={!isFull} onRemove={remove} />
      <div className="mt-3">
        {places.places.length === 0 && <p>{t('blur.none')}</p>}
        {!asPublished && <PlaceList places={places} onRemove={remove} />}
      </div>
      <PictureProblem error={error} kept={t('blur.kept')} onShowNew={on.onShowNew} />
      <div className="mt-4 grid gap-2">
        <Button kind="main" busy={busy} onClick={() => on.onPublish(places.rectangles)}>
          {t(busy ? 'blur.publishing' : published ? 'blur.again' : 'blur.publish')}
        </Button>
        <Button onClick={on.onClose}>{t('blur.notNow')}</Button>
      </div>
    </div>
  )
}

import type { PictureView } from '@kairan/functions/circulars/circular-view.ts'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pictureKeys } from './picture-keys.ts'
import { PictureTools } from './picture-tools.tsx'
import { useZoom } from './use-zoom.ts'

interface PictureDialogProps {
  pictures: readonly PictureView[]
  /** Which one is opened. */
  from: number
  onClose: () => void
}

/** The pictures over the whole screen, one at a time: larger and smaller by button, two fingers or key, moved by scrolling. */
export function PictureDialog({ pictures, from, onClose }: PictureDialogProps) {
  const { t } = useTranslation('resident')
  const dialog = useRef<HTMLDialogElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const [place, setPlace] = useState(from)
  const picture = pictures[place]
  const { zoom, step, fit, reset } = useZoom(scroller, picture ? picture.height / picture.width : 1)
  useEffect(() => dialog.current?.showModal(), [])
  const turn = (to: number): void => {
    if (!pictures[to]) return
    setPlace(to)
    reset()
    // The button that was pressed may have gone at the end.
    if (!pictures[2 * to - place]) scroller.current?.focus()
  }
  const name = t('picture.name', { number: place + 1, all: pictures.length })
  const acts = {
    larger: () => step(1),
    smaller: () => step(-1),
    fit,
    previous: () => turn(place - 1),
    next: () => turn(place + 1),
  }
  return (
    <dialog
      ref={dialog}
      aria-label={name}
      onClose={onClose}
      onKeyDown={(event) => {
        const act = pictureKeys(event, { isWide: zoom > 1 })
        if (!act) return
        event.preventDefault()
        acts[act]()
      }}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-solid-gray-900 backdrop:bg-black open:flex open:flex-col"
    >
      {/* Scrolling by keyboard needs something to stand on. */}
      <section
        ref={scroller}
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a window that scrolls is reached by the keyboard
        tabIndex={0}
        className="min-h-0 flex-1 touch-pan-x touch-pan-y overflow-auto"
      >
        {picture && (
          <img
            key={picture.id}
            src={picture.url}
            width={picture.width}
            height={picture.height}
            alt={name}
            className="mx-auto h-auto max-w-none"
            style={{ width: `${zoom * 100}%` }}
          />
        )}
      </section>
      <PictureTools
        zoom={zoom}
        place={place}
        all={pictures.length}
        acts={acts}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  )
}

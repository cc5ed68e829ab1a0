import type { PictureView } from '@kairan/functions/circulars/circular-view.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { useZoom } from './use-zoom.ts'

interface PictureDialogProps {
  picture: PictureView
  name: string
  onClose: () => void
}

/** One picture over the whole screen: larger and smaller by button or two fingers, moved by scrolling. */
export function PictureDialog({ picture, name, onClose }: PictureDialogProps) {
  const { t } = useTranslation('resident')
  const dialog = useRef<HTMLDialogElement>(null)
  const scroller = useRef<HTMLElement>(null)
  const { zoom, step } = useZoom(scroller)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      aria-label={name}
      onClose={onClose}
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
        <img
          src={picture.url}
          width={picture.width}
          height={picture.height}
          alt={name}
          className="mx-auto h-auto max-w-none"
          style={{ width: `${zoom * 100}%` }}
        />
      </section>
      <div className="flex flex-wrap items-center justify-center gap-2 bg-white p-2 pb-[max(8px,env(safe-area-inset-bottom))]">
        <Button onClick={() => step(-1)}>
          <span aria-hidden="true">−</span>
          {t('picture.smaller')}
        </Button>
        <Button onClick={() => step(1)}>
          <span aria-hidden="true">＋</span>
          {t('picture.larger')}
        </Button>
        <output className="min-w-[4em] text-center">{Math.round(zoom * 100)}%</output>
        <Button onClick={() => dialog.current?.close()}>{t('picture.close')}</Button>
      </div>
    </dialog>
  )
}

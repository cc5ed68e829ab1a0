import type { PictureView } from '@kairan/functions/circulars/circular-view.ts'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'

interface PictureListProps {
  pictures: PictureView[]
  onChange: (pictures: PictureView[]) => void
}

/** The photographs that are there, in the order in which residents see them; the first one stands in the LINE message. */
export function PictureList({ pictures, onChange }: PictureListProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const list = useRef<HTMLOListElement>(null)
  /** After a change the focus goes to the photograph at this place: the button that was pressed may be gone. */
  const goTo = (index: number): void => {
    const buttons = list.current?.children[Math.min(index, list.current.children.length - 1)]
    buttons?.querySelector('button')?.focus()
  }
  const move = (from: number, to: number): void => {
    const picture = pictures[from]
    if (!picture) return
    const moved = pictures.toSpliced(from, 1)
    flushSync(() => onChange(moved.toSpliced(to, 0, picture)))
    goTo(to)
    announce(t('pictures.moved', { from: from + 1, to: to + 1 }))
  }
  const remove = (index: number): void => {
    flushSync(() => onChange(pictures.toSpliced(index, 1)))
    goTo(index)
    announce(t('pictures.removed', { n: index + 1 }))
  }
  return (
    <ol ref={list} className="mt-3 grid gap-3">
      {pictures.map((picture, index) => {
        const n = index + 1
        return (
          <li key={picture.id} className="flex flex-wrap gap-3 rounded-8 border border-solid-gray-420 p-3">
            <img
              src={picture.previewUrl}
              alt={t('pictures.alt', { n })}
              width={picture.width}
              height={picture.height}
              className="h-28 w-28 border border-solid-gray-300 object-contain"
            />
            <div className="grow basis-40">
              <p className="font-bold">{t(index === 0 ? 'pictures.first' : 'pictures.nth', { n })}</p>
              <p className="flex flex-wrap gap-x-4">
                {index > 0 && (
                  <Button
                    kind="quiet"
                    onClick={() => move(index, index - 1)}
                    aria-label={t('pictures.earlierOf', { n })}
                  >
                    {t('pictures.earlier')}
                  </Button>
                )}
                {n < pictures.length && (
                  <Button kind="quiet" onClick={() => move(index, index + 1)} aria-label={t('pictures.laterOf', { n })}>
                    {t('pictures.later')}
                  </Button>
                )}
                <Button kind="quiet" onClick={() => remove(index)} aria-label={t('pictures.removeOf', { n })}>
                  {t('pictures.remove')}
                </Button>
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

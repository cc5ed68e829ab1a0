import type { PictureView } from '@kairan/functions/circulars/circular-view.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PictureDialog } from './picture-dialog.tsx'

/** The pages of a circular as pictures, in full width; each opens large. */
export function Pictures({ pictures }: { pictures: readonly PictureView[] }) {
  const { t } = useTranslation('resident')
  /** Which one is open large; null: none. */
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <>
      {pictures.map((picture, place) => (
        <button
          key={picture.id}
          type="button"
          onClick={() => setOpened(place)}
          className="mt-5 block w-full rounded-8 border border-solid-gray-420 bg-white text-key-1000 print:hidden"
        >
          <img
            src={picture.url}
            width={picture.width}
            height={picture.height}
            alt={t('picture.name', { number: place + 1, all: pictures.length })}
            loading="lazy"
            className="h-auto w-full rounded-t-8"
          />
          <span className="flex min-h-11 items-center justify-center p-2 underline underline-offset-4">
            {t('picture.open')}
          </span>
        </button>
      ))}
      {/* On paper there are no buttons, so the pictures stand there once more without. */}
      {pictures.map((picture) => (
        <img key={picture.id} src={picture.url} alt="" className="mt-5 hidden max-h-[250mm] max-w-full print:block" />
      ))}
      {opened !== null && <PictureDialog pictures={pictures} from={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

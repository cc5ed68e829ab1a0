import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import type { PictureAct } from './picture-keys.ts'

interface PictureToolsProps {
  zoom: number
  /** Which of `all` pictures is shown, from 0. */
  place: number
  all: number
  acts: Record<PictureAct, () => void>
  onClose: () => void
}

/** The buttons below a picture. Before the first and after the last one there is no way on, but its place stays. */
export function PictureTools({ zoom, place, all, acts, onClose }: PictureToolsProps) {
  const { t } = useTranslation('resident')
  return (
    <div className="grid gap-2 bg-white p-2 pb-[max(8px,env(safe-area-inset-bottom))]">
      {all > 1 && (
        <div className="flex flex-wrap items-center justify-center gap-2">
          <Button className={place === 0 ? 'invisible' : undefined} onClick={acts.previous}>
            <span aria-hidden="true">‹</span>
            {t('picture.previous')}
          </Button>
          <output className="text-center">{t('picture.place', { number: place + 1, all })}</output>
          <Button className={place === all - 1 ? 'invisible' : undefined} onClick={acts.next}>
            {t('picture.next')}
            <span aria-hidden="true">›</span>
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center justify-center gap-2">
        <Button onClick={acts.smaller}>
          <span aria-hidden="true">−</span>
          {t('picture.smaller')}
        </Button>
        <Button onClick={acts.larger}>
          <span aria-hidden="true">＋</span>
          {t('picture.larger')}
        </Button>
        <Button onClick={acts.fit}>{t('picture.fit')}</Button>
        {/* Good to know where there is room for it. */}
        <output className="min-w-[4em] text-center max-[400px]:sr-only">{Math.round(zoom * 100)}%</output>
        <Button onClick={onClose}>{t('picture.close')}</Button>
      </div>
    </div>
  )
}

import type { OfficePicture } from '@kairan/functions/hazards/hazard-view.ts'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { placesToAdd } from './places.ts'
import type { Places } from './use-places.ts'

interface OtherCopyProps {
  /** What somebody else has put into the open; null: they took it out. */
  published: OfficePicture['published']
  places: Places
  /** As many as may still be added. */
  room: number
}

/** What somebody else did with the picture while one was choosing: to be looked at, and what they covered to be taken over. */
export function OtherCopy({ published, places, room }: OtherCopyProps) {
  const { t } = useTranslation('office')
  const missing = placesToAdd(places.rectangles, published?.rectangles ?? [])
  return (
    <div role="status" className="my-3 rounded-8 border-2 border-orange-1000 p-3">
      <p className="font-bold">
        <span aria-hidden="true">⚠ </span>
        {t(published ? 'blur.otherPublished' : 'blur.otherTookOut')}
      </p>
      <p>{t('blur.kept')}</p>
      {published && (
        <img src={published.url} alt={t('blur.altPublished')} className="mt-2 max-h-60 w-auto max-w-full" />
      )}
      {missing.length > 0 && (
        <Button
          className="mt-2"
          blockedBecause={missing.length > room ? t('blur.otherTooMany') : undefined}
          onClick={() => {
            for (const place of missing) places.add(place)
          }}
        >
          {t('blur.takeOver', { n: missing.length })}
        </Button>
      )}
    </div>
  )
}

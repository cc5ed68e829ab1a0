import type { OfficeHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { InsidePicture } from '../../hazard-pictures/inside-picture.tsx'

/** Longer words are cut at first: another program may send 4,000 characters. */
const AT_FIRST = 240

/** What was told, for the office alone: the words, and the first picture as a small one that leads to all. */
export function Told({ hazard: { words, mediaUrl, pictureList } }: { hazard: OfficeHazard }) {
  const { t } = useTranslation('office')
  const [isWhole, setWhole] = useState(words.length <= AT_FIRST)
  const inside = pictureList.map((picture) => picture.inside).find((picture) => picture !== null)
  return (
    <div className="mt-3 max-w-200 rounded-8 bg-solid-gray-50 p-3">
      <h2 className="text-std-16B-170 text-solid-gray-800">{t('hazardWords.inside')}</h2>
      <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-2">
        <blockquote className="min-w-0 flex-[1_1_10em] whitespace-pre-wrap">
          {words === '' ? t('hazardWords.none') : isWhole ? words : `${words.slice(0, AT_FIRST)}…`}
          {!isWhole && (
            <Button kind="quiet" className="flex" onClick={() => setWhole(true)}>
              {t('hazardWords.whole')}
            </Button>
          )}
        </blockquote>
        {inside && (
          <a href="#pictures" className="shrink-0">
            <InsidePicture
              {...inside}
              url={inside.thumbUrl}
              alt={t('hazardWords.toPictures')}
              className="h-auto max-h-24 w-auto max-w-28 rounded-8 sm:max-h-30 sm:max-w-36 border border-solid-gray-420"
            />
          </a>
        )}
      </div>
      {mediaUrl && (
        <a href={mediaUrl} target="_blank" rel="noreferrer noopener" className="inline-flex min-h-11 items-center">
          {t('hazardWords.media')}
        </a>
      )}
    </div>
  )
}

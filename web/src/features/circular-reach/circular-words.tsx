import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { sizeInWords } from '../../ui/file-size.ts'
import { Phrases } from '../../ui/phrases.tsx'

/** What the circular says: its words, its files and its pictures, folded away until one wants to look. */
export function CircularWords({ circular }: { circular: CircularView }) {
  const { t } = useTranslation('office')
  return (
    <details className="mt-10 rounded-12 border border-solid-gray-420 px-4 print:hidden">
      <summary className="flex min-h-14 cursor-pointer items-center gap-2 font-bold">
        <span aria-hidden="true">▸</span>
        {t('reach.words')}
      </summary>
      <div className="pb-4">
        {circular.textPhrases.map((line, index) => (
          // Lines of a finished text do not move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={index} className="min-h-[1.7em]">
            <Phrases of={line} />
          </p>
        ))}
        {circular.attachments.map(({ id, url, name, pages, bytes }) => (
          <p key={id} className="mt-3">
            <a href={url} target="_blank" rel="noreferrer" className="inline-flex min-h-11 items-center">
              {name}（{t('attachments.size', { pages, size: sizeInWords(bytes) })}）
            </a>
          </p>
        ))}
        {circular.pictures.map(({ id, url, width, height }, index) => (
          <a key={id} href={url} target="_blank" rel="noreferrer" className="mt-3 block">
            <img
              src={url}
              width={width}
              height={height}
              loading="lazy"
              alt={t('reach.picture', { n: index + 1 })}
              className="h-auto w-full max-w-140 border border-solid-gray-300"
            />
          </a>
        ))}
      </div>
    </details>
  )
}

import type { CircularView } from '@kairan/functions/circulars/circular-view.ts'
import { useTranslation } from 'react-i18next'
import { openOutsideLine } from '../../api/line-acts.ts'
import { sizeInWords } from '../../ui/file-size.ts'

type Attachment = CircularView['attachments'][number]

/** The files of a circular: each to be opened, and what is written in it for whoever cannot see the pictures of its pages. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  return attachments.map((attachment) => (
    <section key={attachment.id} aria-label={attachment.name} className="mt-5 print:hidden">
      <OpenFile {...attachment} />
      {attachment.text && <WrittenIn text={attachment.text} />}
    </section>
  ))
}

function OpenFile({ url, name, pages, bytes }: Attachment) {
  const { t } = useTranslation('resident')
  const size = sizeInWords(bytes)
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      // LINE's own browser shows no PDF on some phones.
      onClick={(event) => openOutsideLine(url) && event.preventDefault()}
      className="flex min-h-14 flex-col justify-center rounded-8 border border-key-900 bg-white px-4 py-2 text-key-1000"
    >
      <span className="font-bold">
        {pages === 1 ? t('attachment.openOne', { size }) : t('attachment.open', { pages, size })}
      </span>
      <span lang="ja">{name}</span>
    </a>
  )
}

/** Folded away: the pictures say the same to those who see them. */
function WrittenIn({ text }: { text: string }) {
  const { t } = useTranslation('resident')
  return (
    <details className="group mt-2 rounded-8 border border-solid-gray-420 px-4">
      <summary className="flex min-h-12 cursor-pointer items-center gap-2 font-bold">
        <span aria-hidden="true" className="group-open:rotate-90">
          ▸
        </span>
        {t('attachment.asText')}
      </summary>
      <div lang="ja" className="space-y-4 pb-4">
        {text.split('\n\n').map((paragraph, place) => (
          // A text never changes its order while it is shown.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={place} className="whitespace-pre-line">
            {paragraph}
          </p>
        ))}
      </div>
    </details>
  )
}

import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { sizeInWords } from '../../ui/file-size.ts'
import type { DraftAttachment } from './draft.ts'
import { withoutAttachment } from './send-upload.ts'
import type { StepParts } from './step-parts.ts'
import { UseText } from './use-text.tsx'

/** The PDFs of the circular: what residents can open, what one ought to know about it, and its words for the text. */
export function AttachmentList({ draft, update }: Pick<StepParts, 'draft' | 'update'>) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const list = useRef<HTMLUListElement>(null)
  if (draft.attachments.length === 0) return null
  const remove = ({ id, name }: DraftAttachment): void => {
    const field = list.current?.closest('section')
    flushSync(() => update((now) => withoutAttachment(now, id)))
    // The button that was pressed is gone.
    field?.querySelector('button')?.focus()
    announce(t('attachments.removed', { name }))
  }
  return (
    <>
      <h3 id="attachments" className="mt-4 font-bold">
        {t('attachments.list')}
      </h3>
      <ul ref={list} aria-labelledby="attachments" className="mt-2 grid gap-3">
        {draft.attachments.map((attachment) => (
          <li key={attachment.id} className="rounded-8 border border-solid-gray-420 p-3">
            <AttachmentFacts attachment={attachment} />
            <p className="mt-1 flex flex-wrap gap-x-4">
              <a
                href={attachment.url}
                target="_blank"
                rel="noreferrer"
                aria-label={t('attachments.openOf', { name: attachment.name })}
                className="inline-flex min-h-11 items-center px-1"
              >
                {t('attachments.open')}
              </a>
              <Button
                kind="quiet"
                onClick={() => remove(attachment)}
                aria-label={t('attachments.removeOf', { name: attachment.name })}
              >
                {t('attachments.remove')}
              </Button>
            </p>
            <UseText attachment={attachment} draft={draft} update={update} />
          </li>
        ))}
      </ul>
    </>
  )
}

function AttachmentFacts({ attachment }: { attachment: DraftAttachment }) {
  const { t } = useTranslation('office')
  const { name, pages, bytes, pictureIds, text, author } = attachment
  return (
    <>
      <p className="font-bold">{name}</p>
      <p>{t('attachments.size', { pages, size: sizeInWords(bytes) })}</p>
      {pages > pictureIds.length && <p>{t('attachments.firstPages', { pages, drawn: pictureIds.length })}</p>}
      {text === '' && <p>{t('attachments.noText')}</p>}
      {author && <p>{t('attachments.author', { author })}</p>}
    </>
  )
}

import type { MyInquiry } from '@kairan/functions/inquiries/contract.ts'
import { QUESTION_LIMIT } from '@kairan/functions/inquiries/topics.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { timeInWords } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { useAskOn, useClose } from './inquiries.ts'
import { QuestionField } from './question-field.tsx'

/** One of the reader's questions: its state in words, what was said, and what one can do. */
export function InquiryCard({ inquiry }: { inquiry: MyInquiry }) {
  const { t } = useTranslation('asking')
  const { id, status, topic, circular, to } = inquiry
  const close = useClose(id)
  return (
    <article className="rounded-12 border border-solid-gray-420 p-4">
      <p className="font-bold">
        <span aria-hidden="true">{status === 'open' ? '… ' : '✓ '}</span>
        {t(`status.${status}`)}
      </p>
      <p className="text-solid-gray-800">{t(`topics.${topic}`)}</p>
      {circular && (
        <p>
          <Link href={`/circulars/${circular.id}`}>{circular.title}</Link>
        </p>
      )}
      <ol className="mt-3 space-y-3">
        {inquiry.entries.map((entry) => (
          <li key={entry.id}>
            <Said entry={entry} office={to.name} />
          </li>
        ))}
      </ol>
      {close.error && <FailureNotice error={close.error} />}
      <div className="mt-4 space-y-2">
        {status === 'answered' && (
          <Button className="w-full" busy={close.isPending} onClick={() => close.mutate(undefined)}>
            {t('solved')}
          </Button>
        )}
        <AskOn inquiryId={id} />
      </div>
    </article>
  )
}

function Said({ entry: { from, text, at }, office }: { entry: MyInquiry['entries'][number]; office: string }) {
  const { t } = useTranslation('asking')
  const language = useLanguage()
  const isMine = from === 'resident'
  return (
    <div className={isMine ? 'border-s-4 border-solid-gray-420 ps-3' : 'rounded-8 bg-key-50 p-3'}>
      <p className="text-solid-gray-800">
        {isMine ? t('you') : t('from', { office })} <time dateTime={at}>{timeInWords(at, language)}</time>
      </p>
      <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
    </div>
  )
}

function AskOn({ inquiryId }: { inquiryId: string }) {
  const { t } = useTranslation('asking')
  const [isOpen, setIsOpen] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const askOn = useAskOn(inquiryId)
  if (!isOpen)
    return (
      <Button kind="quiet" onClick={() => setIsOpen(true)}>
        {t('more')}
      </Button>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || text.length > QUESTION_LIMIT || askOn.isPending) return
    askOn.mutate(
      { key, text },
      {
        onSuccess: () => {
          setText('')
          setKey(crypto.randomUUID())
          setIsOpen(false)
        },
      },
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <QuestionField label={t('moreWords')} text={text} onChange={setText} />
      {askOn.error && <FailureNotice error={askOn.error} kept={t('kept')} />}
      <Button type="submit" busy={askOn.isPending}>
        {t(askOn.isPending ? 'sending' : 'send')}
      </Button>
    </form>
  )
}

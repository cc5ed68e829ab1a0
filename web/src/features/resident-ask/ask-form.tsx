import { QUESTION_LIMIT, TOPICS } from '@kairan/functions/inquiries/topics.ts'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { oneCircular } from '../resident-circulars/circulars.ts'
import { useAsk } from './inquiries.ts'
import { QuestionField } from './question-field.tsx'

/** @param circularId the circular it is about; null: about something else, which one chooses */
export function AskForm({ circularId, onSent }: { circularId: string | null; onSent: () => void }) {
  const { t } = useTranslation('asking')
  const [key] = useState(() => crypto.randomUUID())
  const [topic, setTopic] = useState<(typeof TOPICS)[number]>(circularId ? 'circular' : 'area')
  const [text, setText] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const ask = useAsk()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(text.trim() === '')
    if (text.trim() === '' || text.length > QUESTION_LIMIT || ask.isPending) return
    ask.mutate({ key, topic, circularId, text }, { onSuccess: onSent })
  }
  return (
    <form onSubmit={submit} noValidate className="mt-8">
      <h2>{t('ask')}</h2>
      {circularId ? <About circularId={circularId} /> : <TopicChoice topic={topic} onChoose={setTopic} />}
      {!circularId && (
        <p className="mt-3">
          <Link href="/hazards/new" className="inline-flex min-h-11 items-center">
            {t('reportDanger')}
          </Link>
        </p>
      )}
      <QuestionField
        label={t('words')}
        hint={t('wordsHint')}
        text={text}
        error={isMissing ? t('missing') : undefined}
        onChange={(words) => {
          setText(words)
          setIsMissing(false)
        }}
      />
      {ask.error && <FailureNotice error={ask.error} kept={t('kept')} />}
      <Button type="submit" kind="main" busy={ask.isPending}>
        {t(ask.isPending ? 'sending' : 'send')}
      </Button>
    </form>
  )
}

function About({ circularId }: { circularId: string }) {
  const { t } = useTranslation('asking')
  const { data } = useQuery(oneCircular(circularId))
  return data ? <p className="mt-2">{t('about', { title: data.title })}</p> : null
}

type Topic = (typeof TOPICS)[number]

function TopicChoice({ topic, onChoose }: { topic: Topic; onChoose: (topic: Topic) => void }) {
  const { t } = useTranslation('asking')
  return (
    <fieldset className="mt-4">
      <legend className="font-bold">{t('topic')}</legend>
      {TOPICS.map((each) => (
        <label key={each} className="flex min-h-11 items-center gap-3 py-1">
          <input
            type="radio"
            name="topic"
            className="size-6 shrink-0"
            checked={topic === each}
            onChange={() => onChoose(each)}
          />
          {t(`topics.${each}`)}
        </label>
      ))}
    </fieldset>
  )
}

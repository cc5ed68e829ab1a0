import type { OfficeInquiry } from '@kairan/functions/inquiries/contract.ts'
import { ANSWER_LIMIT } from '@kairan/functions/inquiries/topics.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../office-home/problem.tsx'
import { isChanged, useAnswer } from './inquiries.ts'
import { holdsPersonalDetails } from './personal-details.ts'

/** The answer. When somebody else said something meanwhile, the words stay and what is new stands above. */
export function AnswerForm({ areaId, inquiry }: { areaId: string; inquiry: OfficeInquiry }) {
  const { t } = useTranslation('office')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [text, setText] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const answer = useAnswer(areaId, inquiry.id)
  const isTooLong = text.length > ANSWER_LIMIT
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(text.trim() === '')
    if (text.trim() === '' || isTooLong || answer.isPending) return
    answer.mutate(
      { key, text, seen: inquiry.entries.length },
      {
        onSuccess: () => {
          setText('')
          setKey(crypto.randomUUID())
        },
      },
    )
  }
  const error = isTooLong ? t('inquiries.tooLong', { limit: ANSWER_LIMIT }) : isMissing && t('inquiries.missing')
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t('inquiries.answer')}
        hint={t('inquiries.answerHint')}
        error={error || undefined}
        counter={{
          length: text.length,
          limit: ANSWER_LIMIT,
          words: t('counter', { length: text.length, limit: ANSWER_LIMIT }),
        }}
      >
        {(field) => (
          <textarea
            {...field}
            rows={5}
            value={text}
            onChange={({ target }) => {
              setText(target.value)
              setIsMissing(false)
            }}
          />
        )}
      </Field>
      <div role="status">
        {holdsPersonalDetails(text) && (
          <p className="mb-4 rounded-8 border-2 border-orange-1000 p-3">
            <span aria-hidden="true">⚠ </span>
            {t('inquiries.personal')}
          </p>
        )}
        {answer.isSuccess && text === '' && (
          <p className="mb-4 rounded-8 border-2 border-green-800 p-3 font-bold">
            <span aria-hidden="true">✓ </span>
            {t('inquiries.sent')}
          </p>
        )}
      </div>
      {answer.isError &&
        (isChanged(answer.error) ? (
          <p role="alert" className="mb-4 rounded-8 border-2 border-orange-1000 p-3 font-bold">
            <span aria-hidden="true">⚠ </span>
            {t('inquiries.changed')}
          </p>
        ) : (
          <Problem error={answer.error} kept={t('inquiries.kept')} />
        ))}
      <Button type="submit" kind="main" busy={answer.isPending}>
        {t(answer.isPending ? 'inquiries.sending' : 'inquiries.send')}
      </Button>
    </form>
  )
}

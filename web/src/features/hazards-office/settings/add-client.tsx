import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldFailure } from '../../../api/call-failure.ts'
import { Button } from '../../../ui/button.tsx'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Field } from '../../../ui/field.tsx'
import { focusFirstMistake, focusWhenShown } from '../../../ui/focus.ts'
import { Problem } from '../../office-home/problem.tsx'
import { copyText } from '../../resident-settings/copy-text.ts'
import { type ClientWithKey, type NewClient, useAddClient } from './clients.ts'

type AnswersWith = NonNullable<NewClient['answersWith']>
const ANSWERS: AnswersWith[] = ['id', 'token']

/** Makes a key for another program; it is shown this once. */
export function AddClient() {
  const { t } = useTranslation('office')
  const [name, setName] = useState('')
  const [answersWith, setAnswersWith] = useState<AnswersWith>('id')
  const [isMissing, setMissing] = useState(false)
  const add = useAddClient()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const isEmpty = name.trim() === ''
    setMissing(isEmpty)
    if (isEmpty) return focusFirstMistake(event.currentTarget)
    if (!add.isPending) add.mutate({ name, answersWith }, { onSuccess: () => setName('') })
  }
  if (add.data) return <KeyOnce client={add.data} onSeen={add.reset} />
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t('hazardSettings.clients.name')}
        error={isMissing ? t('hazardSettings.clients.nameMissing') : fieldFailure(add.error, 'name')}
      >
        {(field) => (
          <input
            {...field}
            maxLength={60}
            value={name}
            onChange={({ target }) => {
              setName(target.value)
              setMissing(false)
            }}
          />
        )}
      </Field>
      <ChoiceList
        label={t('hazardSettings.clients.answers')}
        value={answersWith}
        choices={ANSWERS.map((value) => ({ value, label: t(`hazardSettings.clients.answersWith.${value}`) }))}
        onChange={setAnswersWith}
      />
      {add.isError && <Problem error={add.error} kept={t('hazardSettings.kept')} />}
      <Button type="submit" className="mt-4" busy={add.isPending}>
        {t(add.isPending ? 'hazardSettings.clients.adding' : 'hazardSettings.clients.add')}
      </Button>
    </form>
  )
}

function KeyOnce({ client: { name, apiKey }, onSeen }: { client: ClientWithKey; onSeen: () => void }) {
  const { t } = useTranslation('office')
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null)
  const copy = () =>
    copyText(apiKey).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <div ref={focusWhenShown} tabIndex={-1} className="mt-4 rounded-8 border-2 border-orange-1000 p-4">
      <h3>{t('hazardSettings.clients.key', { name })}</h3>
      <p>{t('hazardSettings.clients.keyOnce')}</p>
      <code className="mt-2 block break-all rounded-8 bg-solid-gray-50 p-3 text-std-18N-160 select-all">{apiKey}</code>
      <p role="status" className="mt-1 font-bold">
        {copied === 'yes' && `✓ ${t('hazardSettings.clients.copied')}`}
        {copied === 'no' && t('hazardSettings.clients.copyFailed')}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button onClick={() => void copy()}>{t('hazardSettings.clients.copy')}</Button>
        <Button onClick={onSeen}>{t('hazardSettings.clients.seen')}</Button>
      </div>
    </div>
  )
}

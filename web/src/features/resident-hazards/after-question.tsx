import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { ANSWER_LIMIT } from '@kairan/functions/hazards/limits.ts'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Field } from '../../ui/field.tsx'
import { focusFirstMistake, focusWhenShown } from '../../ui/focus.ts'
import { dayInWords, japanDayOf } from '../../ui/japanese-date.ts'
import { useLanguage } from '../resident-app/use-language.ts'
import { useSaySo } from './hazards.ts'
import { mayAnswerAfter } from './may-answer-after.ts'

/** 「直りましたか」: after it was said to be done, those who know say whether it is. Who said yes may still think better of it. */
export function AfterQuestion({ hazard }: { hazard: MyHazard }) {
  const { t } = useTranslation('hazards')
  const language = useLanguage()
  const [isSaid, setIsSaid] = useState(false)
  const [asksWords, setAsksWords] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const say = useSaySo(hazard.id)
  const cancel = () => {
    flushSync(() => setAsksWords(false))
    opener.current?.querySelector('button')?.focus()
  }
  const answer = (of: 'right' | 'notRight', words = '') =>
    say.mutate({ answer: of, words }, { onSuccess: () => setIsSaid(true) })
  const isOver = hazard.as === 'follower' && hazard.answered === 'notRight' && mayAnswerAfter(hazard)
  if (isSaid || isOver)
    return (
      <p
        ref={isSaid ? focusWhenShown : undefined}
        tabIndex={-1}
        role="status"
        className="rounded-8 border-2 border-green-800 p-4 font-bold"
      >
        {t('after.thanks')}
      </p>
    )
  if (!mayAnswerAfter(hazard)) return null
  const isDone = hazard.status === 'resolved'
  const saidRight = hazard.answered === 'right'
  return (
    <section aria-labelledby="after" className="rounded-12 border-2 border-key-900 p-4">
      <h2 id="after">{t(isDone ? 'after.title' : 'after.declined')}</h2>
      {saidRight && <p className="font-bold">{t('after.thanks')}</p>}
      {hazard.reopenUntil && <p>{t('after.until', { day: dayInWords(japanDayOf(hazard.reopenUntil), language) })}</p>}
      {say.error && <FailureNotice error={say.error} kept={t('after.notYet')} />}
      {asksWords ? (
        <StillThere busy={say.isPending} onSay={(words) => answer('notRight', words)} onCancel={cancel} />
      ) : (
        <div className="mt-3 space-y-3">
          {isDone && !saidRight && (
            <Button kind="main" busy={say.isPending} onClick={() => answer('right')}>
              {t(say.isPending ? 'after.sending' : 'after.right')}
            </Button>
          )}
          <div ref={opener}>
            <Button className="w-full" onClick={() => setAsksWords(true)}>
              {t(isDone ? 'after.notRight' : 'after.again')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}

interface StillThereProps {
  busy: boolean
  onSay: (words: string) => void
  onCancel: () => void
}

function StillThere({ busy, onSay, onCancel }: StillThereProps) {
  const { t } = useTranslation('hazards')
  const [words, setWords] = useState('')
  const isTooLong = words.length > ANSWER_LIMIT
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isTooLong) return focusFirstMistake(event.currentTarget)
    if (!busy) onSay(words.trim())
  }
  return (
    <form onSubmit={submit} noValidate>
      <Field
        label={t('after.words')}
        hint={t('details.wordsHint')}
        error={isTooLong ? t('details.tooLong', { limit: ANSWER_LIMIT }) : undefined}
      >
        {(field) => (
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
          <textarea {...field} autoFocus rows={3} value={words} onChange={({ target }) => setWords(target.value)} />
        )}
      </Field>
      <div className="space-y-3">
        <Button type="submit" kind="main" busy={busy}>
          {t(busy ? 'after.sending' : 'after.send')}
        </Button>
        <Button className="w-full" onClick={onCancel}>
          {t('after.cancel')}
        </Button>
      </div>
    </form>
  )
}

import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../office-home/problem.tsx'
import {
  HELP_ANSWER_LIMIT,
  HELP_QUESTION_LIMIT,
  type HelpTextPlace,
  type HelpWords,
  useKeepHelpText,
} from './help-texts.ts'
import { holdsPersonalDetails } from './personal-details.ts'

interface HelpTextDialogProps {
  title: string
  place: HelpTextPlace
  /** What it begins with. */
  words: HelpWords
  onClose: () => void
}

/** A question with its answer for everybody, to be written or put right; whose it was has to go. */
export function HelpTextDialog({ title, place, words, onClose }: HelpTextDialogProps) {
  const { t } = useTranslation('office')
  const announce = useAnnounce()
  const [question, setQuestion] = useState(words.question.slice(0, HELP_QUESTION_LIMIT))
  const [answer, setAnswer] = useState(words.answer)
  const [tried, setTried] = useState(false)
  const keep = useKeepHelpText(place)
  const wrong = (text: string, limit: number, missing: 'helpTexts.questionMissing' | 'helpTexts.answerMissing') => {
    if (text.length > limit) return t('helpTexts.tooLong', { limit })
    return tried && text.trim() === '' ? t(missing) : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const fits = question.length <= HELP_QUESTION_LIMIT && answer.length <= HELP_ANSWER_LIMIT
    if (question.trim() === '' || answer.trim() === '' || !fits || keep.isPending) return
    keep.mutate(
      { question, answer },
      {
        onSuccess: () => {
          announce(t('helpTexts.saved'))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p
          className={holdsPersonalDetails(`${question}\n${answer}`) ? 'border-2 border-orange-1000 p-2 font-bold' : ''}
        >
          {t('helpTexts.reminder')}
        </p>
        <Field
          label={t('helpTexts.question')}
          error={wrong(question, HELP_QUESTION_LIMIT, 'helpTexts.questionMissing')}
          counter={{
            length: question.length,
            limit: HELP_QUESTION_LIMIT,
            words: t('counter', { length: question.length, limit: HELP_QUESTION_LIMIT }),
          }}
        >
          {(field) => <input {...field} value={question} onChange={({ target }) => setQuestion(target.value)} />}
        </Field>
        <Field
          label={t('helpTexts.answer')}
          error={wrong(answer, HELP_ANSWER_LIMIT, 'helpTexts.answerMissing')}
          counter={{
            length: answer.length,
            limit: HELP_ANSWER_LIMIT,
            words: t('counter', { length: answer.length, limit: HELP_ANSWER_LIMIT }),
          }}
        >
          {(field) => (
            <textarea {...field} rows={5} value={answer} onChange={({ target }) => setAnswer(target.value)} />
          )}
        </Field>
        {keep.isError && <Problem error={keep.error} kept={t('helpTexts.kept')} />}
        <div className="grid gap-3">
          <Button type="submit" kind="main" busy={keep.isPending}>
            {t(keep.isPending ? 'helpTexts.saving' : 'helpTexts.save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

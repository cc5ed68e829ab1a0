import { WORDS_LIMIT } from '@kairan/functions/hazards/limits.ts'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { focusFirstMistake } from '../../../ui/focus.ts'
import { PictureField } from './picture-field.tsx'
import type { PictureUploads } from './picture-uploads.ts'
import { ReportStep } from './report-step.tsx'
import type { ReportBook } from './use-report.ts'

/** How it looks: photos and words, both as one likes. */
export function DetailsStep({ book, uploads }: { book: ReportBook; uploads: PictureUploads }) {
  const { t } = useTranslation('hazards')
  const { words, pictureIds } = book.report
  const isTooLong = words.length > WORDS_LIMIT
  const isSending = uploads.uploads.some(({ state }) => state !== 'failed')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isTooLong) return focusFirstMistake(event.currentTarget)
    if (!isSending) book.go('check')
  }
  return (
    <ReportStep title={t('details.title')} book={book}>
      <p>{t('details.lead')}</p>
      <form onSubmit={submit} noValidate>
        <PictureField pictureIds={pictureIds} uploads={uploads} />
        <Field
          label={t('details.words')}
          hint={t('details.wordsHint')}
          error={isTooLong ? t('details.tooLong', { limit: WORDS_LIMIT }) : undefined}
          counter={{
            length: words.length,
            limit: WORDS_LIMIT,
            words: t('details.counter', { number: words.length, limit: WORDS_LIMIT }),
          }}
        >
          {(field) => (
            <textarea
              {...field}
              rows={4}
              value={words}
              onChange={({ target }) => book.tell((report) => ({ ...report, words: target.value }))}
            />
          )}
        </Field>
        <Button type="submit" kind="main" {...(isSending && { blockedBecause: t('details.stillSending') })}>
          {t('next')}
        </Button>
      </form>
    </ReportStep>
  )
}

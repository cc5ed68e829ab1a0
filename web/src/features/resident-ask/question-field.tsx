import { QUESTION_LIMIT } from '@kairan/functions/inquiries/topics.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'

interface QuestionFieldProps {
  label: string
  hint?: string
  text: string
  error?: string | undefined
  onChange: (text: string) => void
}

/** The words of a question. */
export function QuestionField({ label, hint, text, error, onChange }: QuestionFieldProps) {
  const { t } = useTranslation('asking')
  const isTooLong = text.length > QUESTION_LIMIT
  return (
    <Field
      label={label}
      {...(hint && { hint })}
      error={isTooLong ? t('tooLong', { limit: QUESTION_LIMIT }) : error}
      counter={{
        length: text.length,
        limit: QUESTION_LIMIT,
        words: t('counter', { number: text.length, limit: QUESTION_LIMIT }),
      }}
    >
      {(field) => <textarea {...field} rows={4} value={text} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

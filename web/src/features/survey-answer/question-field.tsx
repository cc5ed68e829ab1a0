import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { AttendanceField } from './attendance-field.tsx'
import { type Draft, type Problem, TEXT_LIMIT } from './draft.ts'
import { OptionLines } from './option-lines.tsx'

interface QuestionFieldProps {
  question: Question
  /** The language of the question's words. */
  lang: string
  draft: Draft | undefined
  problem: Problem | undefined
  /** What the server has against it, in a sentence. */
  saidByServer: string | undefined
  onChange: (draft: Draft) => void
}

/** One question with the controls of its kind; what is wrong with the answer stands beside them. */
export function QuestionField({ question, lang, draft, problem, saidByServer, onChange }: QuestionFieldProps) {
  const { t } = useTranslation('reading')
  const name = useId()
  if (!draft) return null
  const most = question.kind === 'attendance' ? question.most : 0
  const error = problem ? t(`survey.problems.${problem}`, { most, limit: TEXT_LIMIT }) : saidByServer
  const wording = <span lang={lang}>{question.wording}</span>
  if (question.kind === 'text')
    return (
      <div data-question={question.id}>
        <Field
          label={wording}
          hint={t('survey.optional')}
          error={error}
          counter={{
            length: draft.text.length,
            limit: TEXT_LIMIT,
            words: t('survey.letters', { number: draft.text.length, limit: TEXT_LIMIT }),
          }}
        >
          {(input) => (
            <textarea
              {...input}
              rows={4}
              value={draft.text}
              onChange={({ currentTarget: { value } }) => onChange({ ...draft, text: value })}
            />
          )}
        </Field>
      </div>
    )
  if (question.kind === 'attendance')
    return (
      <Group id={question.id} wording={wording} error={error}>
        <AttendanceField name={name} most={question.most} draft={draft} problem={problem} onChange={onChange} />
      </Group>
    )
  const isSeveral = question.kind === 'several'
  return (
    <Group id={question.id} wording={wording} hint={isSeveral ? t('survey.several') : undefined} error={error}>
      <div lang={lang}>
        <OptionLines
          name={name}
          kind={isSeveral ? 'checkbox' : 'radio'}
          options={question.options.map((label, place) => ({ label, isChosen: draft.options.includes(place) }))}
          onChoose={(place, isChosen) => {
            const others = isSeveral ? draft.options.filter((each) => each !== place) : []
            const options = isChosen ? [...others, place].toSorted((one, other) => one - other) : others
            onChange({ ...draft, options })
          }}
        />
      </div>
    </Group>
  )
}

interface GroupProps {
  id: string
  wording: ReactNode
  hint?: string | undefined
  error: string | undefined
  children: ReactNode
}

/** Controls that belong together, under their question. */
function Group({ id, wording, hint, error, children }: GroupProps) {
  const describedBy = useId()
  return (
    <fieldset data-question={id} aria-describedby={hint || error ? describedBy : undefined} className="my-6 min-w-0">
      <legend className="font-bold">{wording}</legend>
      <div id={describedBy}>
        {hint && <p className="text-solid-gray-800">{hint}</p>}
        {error && (
          <p className="font-bold text-red-1000">
            <span aria-hidden="true">⚠ </span>
            {error}
          </p>
        )}
      </div>
      {children}
    </fieldset>
  )
}

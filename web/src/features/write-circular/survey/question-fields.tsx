import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { mostPeople, questionProblems, type SurveyDraft, wordingLimit } from './survey-draft.ts'

interface QuestionFieldsProps {
  question: Question
  per: SurveyDraft['per']
  /** `isOtherwise`: something else is asked, or chosen from. */
  change: (question: Question, isOtherwise: boolean) => void
  /** One has tried to go on: what is missing is complained about too. */
  tried: boolean
}

const numbers = Array.from({ length: mostPeople }, (_, index) => index + 1)

/** What is asked, and what there is to choose: an option a line, or how many may come. */
export function QuestionFields({ question, per, change, tried }: QuestionFieldsProps) {
  const { t } = useTranslation('office')
  const problems = questionProblems(question)
  const optionsWrong =
    problems.options && (tried || problems.options !== 'optionsTooFew')
      ? t(`survey.problems.${problems.options}`)
      : undefined
  return (
    <>
      <Field
        label={t('survey.wording')}
        hint={t('survey.wordingHint')}
        error={tried && problems.wording ? t(`survey.problems.${problems.wording}`) : undefined}
      >
        {(input) => (
          <textarea
            {...input}
            className={`${input.className} field-sizing-content`}
            maxLength={wordingLimit}
            value={question.wording}
            onChange={({ target }) => change({ ...question, wording: target.value }, true)}
          />
        )}
      </Field>
      {question.kind === 'attendance' && (
        <Field label={t(per === 'household' ? 'survey.most' : 'survey.mostPerson')}>
          {(input) => (
            <select
              {...input}
              value={question.most}
              onChange={({ target }) => change({ ...question, most: Number(target.value) }, false)}
            >
              {numbers.map((n) => (
                <option key={n} value={n}>
                  {t('survey.upTo', { n })}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {'options' in question && (
        <Field label={t('survey.options')} hint={t('survey.optionsHint')} error={optionsWrong}>
          {(input) => (
            <textarea
              {...input}
              className={`${input.className} min-h-30 field-sizing-content`}
              value={question.options.join('\n')}
              onChange={({ target }) => change({ ...question, options: target.value.split('\n') }, true)}
            />
          )}
        </Field>
      )}
    </>
  )
}

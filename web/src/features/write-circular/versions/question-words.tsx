import type { Version } from '@kairan/functions/circulars/circular-content.ts'
import type { Question, QuestionWords } from '@kairan/functions/circulars/survey/survey.ts'
import { useTranslation } from 'react-i18next'
import { Field } from '../../../ui/field.tsx'
import { wordingLimit } from '../survey/survey-draft.ts'
import { fits } from './version-draft.ts'

interface QuestionWordsFieldsProps {
  questions: Question[]
  words: Version['questions']
  /** For HTML's `lang`. */
  lang: string
  change: (words: Version['questions']) => void
}

/** The questions in another language; one that is left empty is asked in Japanese. */
export function QuestionWordsFields({ questions, words, lang, change }: QuestionWordsFieldsProps) {
  const { t } = useTranslation('office')
  return questions.map((question, index) => {
    const { wording, options } = words[question.id] ?? { wording: '', options: [] }
    const isMissing = wording.trim() !== '' && !fits(question, { wording, options })
    const write = (part: Partial<QuestionWords>): void =>
      change({ ...words, [question.id]: { wording, options, ...part } })
    return (
      <div key={question.id}>
        <Field label={t('versions.question', { n: index + 1 })} hint={question.wording}>
          {(input) => (
            <textarea
              {...input}
              className={`${input.className} field-sizing-content`}
              lang={lang}
              maxLength={wordingLimit}
              value={wording}
              onChange={({ target }) => write({ wording: target.value })}
            />
          )}
        </Field>
        {'options' in question && wording.trim() !== '' && (
          <Field
            label={t('versions.options', { n: index + 1 })}
            hint={t('versions.optionsHint', { options: question.options.join(t('rules.and')) })}
            error={isMissing ? t('versions.problems.optionsMissing') : undefined}
          >
            {(input) => (
              <textarea
                {...input}
                className={`${input.className} min-h-24 field-sizing-content`}
                lang={lang}
                value={options.join('\n')}
                onChange={({ target }) => write({ options: target.value.split('\n') })}
              />
            )}
          </Field>
        )}
      </div>
    )
  })
}

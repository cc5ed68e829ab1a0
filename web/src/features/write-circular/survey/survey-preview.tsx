import type { Question } from '@kairan/functions/circulars/survey/survey.ts'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '../../../ui/japanese-date.ts'
import { keepableSurvey, type SurveyDraft } from './survey-draft.ts'

/** The questions as residents will read them, to look at. */
export function SurveyPreview({ survey }: { survey: SurveyDraft }) {
  const { t } = useTranslation('office')
  const finished = keepableSurvey(survey)
  if (!finished) return null
  return (
    <section className="mt-6" aria-labelledby="survey-preview">
      <h3 id="survey-preview" className="font-bold">
        {t('survey.preview')}
      </h3>
      <div className="mt-2 rounded-12 border-2 border-dashed border-solid-gray-420 p-4">
        {finished.until && <p>{t('survey.untilHint', { day: dayInWords(finished.until) })}</p>}
        <ol className="grid gap-4">
          {finished.questions.map((question, index) => (
            <li key={question.id}>
              <p className="font-bold">
                {index + 1}. {question.wording}
              </p>
              <Possible question={question} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}

/** What there is to tap or to write. */
function Possible({ question }: { question: Question }) {
  const { t } = useTranslation('office')
  if (question.kind === 'text') return <p className="text-solid-gray-800">{t('survey.previewText')}</p>
  const options =
    question.kind === 'attendance' ? [t('survey.previewComing'), t('survey.previewNotComing')] : question.options
  return (
    <>
      <ul>
        {options.map((option) => (
          <li key={option} className="flex gap-2">
            <span aria-hidden="true">{question.kind === 'several' ? '□' : '○'}</span>
            <span className="min-w-0">{option}</span>
          </li>
        ))}
      </ul>
      {question.kind === 'attendance' && <p>{t('survey.previewPeople', { most: question.most })}</p>}
    </>
  )
}

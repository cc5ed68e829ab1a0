import { useTranslation } from 'react-i18next'
import { ExtraPanel } from '../extra-panel.tsx'
import type { StepParts } from '../step-parts.ts'
import { AddQuestion } from './add-question.tsx'
import { QuestionList } from './question-list.tsx'
import { isFinishedSurvey } from './survey-draft.ts'
import { SurveyPreview } from './survey-preview.tsx'
import { SurveyRules } from './survey-rules.tsx'

/** 出欠・アンケート: the questions, who answers and until when, and how residents see it. */
export function SurveyPanel(parts: StepParts) {
  const { t } = useTranslation('office')
  const { survey } = parts.draft
  const wrong = parts.problems.includes('surveyUnfinished') || parts.problems.includes('surveyUntilPast')
  const count = survey && t('survey.count', { n: survey.questions.length })
  const state = survey && !isFinishedSurvey(survey) ? `${count} ${t('extras.unfinished')}` : count
  return (
    <ExtraPanel title={t('survey.title')} state={state ?? t('extras.none')} wrong={wrong}>
      <p>{t('survey.hint')}</p>
      {survey && <QuestionList {...parts} survey={survey} />}
      <AddQuestion draft={parts.draft} update={parts.update} />
      {survey && (
        <>
          <SurveyRules {...parts} survey={survey} />
          <SurveyPreview survey={survey} />
        </>
      )}
    </ExtraPanel>
  )
}

import { useTranslation } from 'react-i18next'
import { ChoiceList } from '../../../ui/choice-list.tsx'
import { Field } from '../../../ui/field.tsx'
import { dayInWords, japanDayOf } from '../../../ui/japanese-date.ts'
import { CheckLine } from '../check-line.tsx'
import { dayAfter } from '../confirm-by.ts'
import type { StepParts } from '../step-parts.ts'
import type { SurveyDraft } from './survey-draft.ts'

/** Who answers, and until when. */
export function SurveyRules({ draft, update, problems, survey }: StepParts & { survey: SurveyDraft }) {
  const { t } = useTranslation('office')
  const today = japanDayOf(new Date())
  const change = (part: Partial<SurveyDraft>): void =>
    update((now) => ({ ...now, survey: now.survey && { ...now.survey, ...part } }))
  const { per, until } = survey
  return (
    <>
      <ChoiceList
        label={t('survey.per')}
        value={per}
        choices={[
          { value: 'household', label: t('survey.perHousehold'), hint: t('survey.perHouseholdHint') },
          { value: 'person', label: t('survey.perPerson'), hint: t('survey.perPersonHint') },
        ]}
        onChange={(chosen) => change({ per: chosen })}
      />
      {until !== null && (
        <Field
          label={t('survey.until')}
          hint={until ? t('survey.untilHint', { day: dayInWords(until) }) : undefined}
          error={problems.includes('surveyUntilPast') ? t('problems.surveyUntilPast') : undefined}
        >
          {(input) => (
            <input
              {...input}
              type="date"
              min={today}
              required
              value={until}
              onChange={({ target }) => target.value && change({ until: target.value })}
            />
          )}
        </Field>
      )}
      <CheckLine
        label={t('survey.noDeadline')}
        checked={until === null}
        onChange={(none) => change({ until: none ? null : (draft.confirmBy ?? dayAfter(today, 7)) })}
      />
      <p className="mt-1 text-solid-gray-800">{t('survey.fixed')}</p>
    </>
  )
}

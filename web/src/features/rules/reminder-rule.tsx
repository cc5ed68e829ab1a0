import { useTranslation } from 'react-i18next'
import { RuleChoice } from './rule-choice.tsx'
import { PANEL, type RuleParts, useAbove } from './rule-parts.ts'
import { ruleWords } from './rule-words.ts'
import { REMINDER_DAYS, toggled } from './rules.ts'
import { TickBoxes } from './tick-boxes.tsx'

/** On which days before the day to confirm by households that have not confirmed are reminded. */
export function ReminderRule({ policy, rules: { reminders }, change, failureAt }: RuleParts) {
  const { t } = useTranslation('office')
  const above = useAbove(policy)
  const offered = [...new Set([...REMINDER_DAYS, ...reminders.days])].toSorted((a, b) => b - a)
  return (
    <RuleChoice
      title={t('rules.reminders.title')}
      why={t('rules.reminders.why')}
      value={reminders.kind}
      options={[
        above('remindDaysBefore', ruleWords(t).remindDaysBefore(policy.inherited.remindDaysBefore)),
        { value: 'none', label: t('rules.reminders.none') },
        { value: 'own', label: t('rules.reminders.own') },
      ]}
      onChoose={(kind) => change({ reminders: { ...reminders, kind } })}
    >
      {reminders.kind === 'own' && (
        <div className={PANEL}>
          <TickBoxes
            legend={t('rules.reminders.days')}
            options={offered.map((value) => ({
              value,
              label: value === 0 ? t('rules.reminders.sameDay') : t('rules.reminders.before', { n: value }),
            }))}
            ticked={reminders.days}
            onToggle={(day) => change({ reminders: { ...reminders, days: toggled(reminders.days, day) } })}
            error={failureAt('remindDaysBefore')}
          />
        </div>
      )}
    </RuleChoice>
  )
}

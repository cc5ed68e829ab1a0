import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { RuleChoice } from './rule-choice.tsx'
import { PANEL, type RuleParts, useAbove } from './rule-parts.ts'
import { ruleWords } from './rule-words.ts'

/** From when until when nothing goes out but what is urgent. */
export function QuietRule({ policy, rules: { quiet }, change, failureAt }: RuleParts) {
  const { t } = useTranslation('office')
  const above = useAbove(policy)
  return (
    <RuleChoice
      title={t('rules.quiet.title')}
      why={t('rules.quiet.why')}
      value={quiet.kind}
      options={[
        above('quietHours', ruleWords(t).quietHours(policy.inherited.quietHours)),
        { value: 'none', label: t('rules.quiet.none') },
        { value: 'own', label: t('rules.quiet.own') },
      ]}
      onChoose={(kind) => change({ quiet: { ...quiet, kind } })}
    >
      {quiet.kind === 'own' && (
        <div className={`${PANEL} grid gap-x-4 sm:grid-cols-2`}>
          {(['from', 'to'] as const).map((end) => (
            <Field key={end} label={t(`rules.quiet.${end}`)} error={failureAt(`quietHours.${end}`)}>
              {(input) => (
                <input
                  {...input}
                  type="time"
                  required
                  value={quiet[end]}
                  onChange={({ target }) => change({ quiet: { ...quiet, [end]: target.value } })}
                />
              )}
            </Field>
          ))}
        </div>
      )}
    </RuleChoice>
  )
}

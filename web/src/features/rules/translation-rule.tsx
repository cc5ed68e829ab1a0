import { useTranslation } from 'react-i18next'
import { RuleChoice } from './rule-choice.tsx'
import { type RuleParts, useAbove } from './rule-parts.ts'
import { ruleWords } from './rule-words.ts'

/** Whether a machine translates what no officer has written. */
export function TranslationRule({ policy, rules, change }: RuleParts) {
  const { t } = useTranslation('office')
  const above = useAbove(policy)
  return (
    <RuleChoice
      title={t('rules.translation.title')}
      why={t('rules.translation.why')}
      value={rules.translation === null ? 'above' : rules.translation ? 'yes' : 'no'}
      options={[
        above('machineTranslation', ruleWords(t).machineTranslation(policy.inherited.machineTranslation)),
        { value: 'no', label: t('rules.translation.no') },
        { value: 'yes', label: t('rules.translation.yes') },
      ]}
      onChoose={(value) => change({ translation: value === 'above' ? null : value === 'yes' })}
    />
  )
}

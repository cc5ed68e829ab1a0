import { useTranslation } from 'react-i18next'
import { RuleChoice } from './rule-choice.tsx'
import { type RuleParts, useAbove } from './rule-parts.ts'
import { ruleWords } from './rule-words.ts'
import { HOLDS } from './rules.ts'

/** How long 送る can be taken back. */
export function HoldRule({ policy, rules, change }: RuleParts) {
  const { t } = useTranslation('office')
  const words = ruleWords(t)
  const above = useAbove(policy)
  // Whatever was settled elsewhere stays in the list.
  const seconds = [...new Set([...HOLDS, policy.own.holdSeconds ?? 0])].toSorted((a, b) => a - b)
  return (
    <RuleChoice
      title={t('rules.hold.title')}
      why={t('rules.hold.why')}
      value={rules.hold === null ? 'above' : String(rules.hold)}
      options={[
        above('holdSeconds', words.holdSeconds(policy.inherited.holdSeconds)),
        ...seconds.map((each) => ({ value: String(each), label: words.holdSeconds(each) })),
      ]}
      onChoose={(value) => change({ hold: value === 'above' ? null : Number(value) })}
    />
  )
}

/** Whether a second officer looks at it first. */
export function ApprovalRule({ policy, rules, change }: RuleParts) {
  const { t } = useTranslation('office')
  const above = useAbove(policy)
  return (
    <RuleChoice
      title={t('rules.approval.title')}
      why={t('rules.approval.why')}
      value={rules.approval === null ? 'above' : rules.approval ? 'yes' : 'no'}
      options={[
        above('approval', ruleWords(t).approval(policy.inherited.approval)),
        {
          value: 'yes',
          label: t('rules.approval.yes'),
          hint: policy.area.kind === 'city' ? undefined : t('rules.approval.yesHint'),
        },
        { value: 'no', label: t('rules.approval.no') },
      ]}
      onChoose={(value) => change({ approval: value === 'above' ? null : value === 'yes' })}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { RuleChoice } from './rule-choice.tsx'
import { type RuleParts, useAbove } from './rule-parts.ts'
import { ruleWords } from './rule-words.ts'

/** Whether hazards are reported in the chat, or the chat hands out the page. */
export function HazardChatRule({ policy, rules, change }: RuleParts) {
  const { t } = useTranslation('office')
  const above = useAbove(policy)
  return (
    <RuleChoice
      title={t('rules.hazardChat.title')}
      why={t('rules.hazardChat.why')}
      value={rules.hazardChat === null ? 'above' : rules.hazardChat ? 'yes' : 'no'}
      options={[
        above('hazardChat', ruleWords(t).hazardChat(policy.inherited.hazardChat)),
        { value: 'yes', label: t('rules.hazardChat.yes'), hint: t('rules.hazardChat.yesHint') },
        { value: 'no', label: t('rules.hazardChat.no'), hint: t('rules.hazardChat.noHint') },
      ]}
      onChoose={(value) => change({ hazardChat: value === 'above' ? null : value === 'yes' })}
    />
  )
}

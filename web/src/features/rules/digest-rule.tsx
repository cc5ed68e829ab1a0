import { useTranslation } from 'react-i18next'
import { timeInWords } from '../../ui/japanese-date.ts'
import { DigestTimes } from './digest-times.tsx'
import { RuleChoice } from './rule-choice.tsx'
import { PANEL, type RuleParts, useAbove } from './rule-parts.ts'
import { ruleWords } from './rule-words.ts'

/** Whether what can wait goes out together, and when. */
export function DigestRule({ policy, rules: { digest }, change, isChanged, failureAt }: RuleParts) {
  const { t } = useTranslation('office')
  const above = useAbove(policy)
  const { nextDigestAt, digestArea } = policy
  return (
    <RuleChoice
      title={t('rules.digest.title')}
      why={t('rules.digest.why')}
      value={digest.kind}
      options={[
        above('digest', ruleWords(t).digest(policy.inherited.digest)),
        { value: 'none', label: t('rules.digest.none') },
        { value: 'own', label: t('rules.digest.own') },
      ]}
      onChoose={(kind) => change({ digest: { ...digest, kind } })}
    >
      {digest.kind === 'own' && (
        <div className={PANEL}>
          <DigestTimes digest={digest} onChange={(next) => change({ digest: next })} failureAt={failureAt} />
        </div>
      )}
      {nextDigestAt && digestArea && !isChanged('digest') && (
        <p className="mt-2">{t('rules.digest.next', { time: timeInWords(nextDigestAt), area: digestArea.name })}</p>
      )}
    </RuleChoice>
  )
}

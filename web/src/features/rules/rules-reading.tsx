import { useTranslation } from 'react-i18next'
import { ruleWords } from './rule-words.ts'
import type { PolicyView } from './rules.ts'

/** The rules for somebody who may only read them: what each does, what holds, and who has settled it. */
export function RulesReading({ policy }: { policy: PolicyView }) {
  const { t } = useTranslation('office')
  const words = ruleWords(t)
  const { effective, own, inheritedFrom, area } = policy
  const settledBy = (field: keyof PolicyView['inheritedFrom']): string | undefined =>
    own[field] === undefined ? inheritedFrom[field]?.name : area.name
  const rules = [
    { rule: 'hold', says: words.holdSeconds(effective.holdSeconds), by: settledBy('holdSeconds') },
    { rule: 'approval', says: words.approval(effective.approval), by: settledBy('approval') },
    { rule: 'quiet', says: words.quietHours(effective.quietHours), by: settledBy('quietHours') },
    { rule: 'digest', says: words.digest(effective.digest), by: settledBy('digest') },
    { rule: 'reminders', says: words.remindDaysBefore(effective.remindDaysBefore), by: settledBy('remindDaysBefore') },
    {
      rule: 'translation',
      says: words.machineTranslation(effective.machineTranslation),
      by: settledBy('machineTranslation'),
    },
    { rule: 'hazardChat', says: words.hazardChat(effective.hazardChat), by: settledBy('hazardChat') },
  ] as const
  return (
    <>
      {rules.map(({ rule, says, by }) => (
        <section key={rule} className="mt-8">
          <h2>{t(`rules.${rule}.title`)}</h2>
          <p className="phrases mt-1 font-bold">{says}</p>
          <p className="text-solid-gray-800">{by ? t('rules.ruleOf', { area: by }) : t('rules.ruleOfNobody')}</p>
          <p className="mt-1">{t(`rules.${rule}.why`)}</p>
        </section>
      ))}
    </>
  )
}

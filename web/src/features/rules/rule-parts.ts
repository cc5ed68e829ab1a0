import { useTranslation } from 'react-i18next'
import type { PolicyView, Rules } from './rules.ts'

export interface RuleParts {
  policy: PolicyView
  rules: Rules
  change: (part: Partial<Rules>) => void
  /** Whether a choice was changed and is not saved yet. */
  isChanged: (choice: keyof Rules) => boolean
  /** What the server says is wrong with a field (`quietHours.to`), or undefined. */
  failureAt: (path: string) => string | undefined
}

/** The look of what belongs to the last option. */
export const PANEL = 'mt-2 rounded-8 border border-solid-gray-420 px-4'

/** Makes the option of going back to what comes from above, with what that is and whose it is. */
export function useAbove({ area, inheritedFrom }: PolicyView) {
  const { t } = useTranslation('office')
  return (field: keyof PolicyView['inheritedFrom'], words: string) => {
    const settler = inheritedFrom[field]
    return {
      value: 'above' as const,
      label: t(area.kind === 'city' ? 'rules.aboveCity' : 'rules.above'),
      hint: settler ? t('rules.aboveOf', { area: settler.name, words }) : t('rules.aboveNobody', { words }),
    }
  }
}

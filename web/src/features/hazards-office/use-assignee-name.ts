import type { Assignee } from '@kairan/functions/hazards/hazard.ts'
import { useTranslation } from 'react-i18next'

/** How whoever works on a report is called; an association by its name where that is known. */
export function useAssigneeName(): (assignee: Assignee, associationName?: string) => string {
  const { t } = useTranslation('office')
  return (assignee, associationName) => {
    if (assignee.kind === 'section') return t(`hazards.sections.${assignee.section}`)
    if (assignee.kind === 'outside') return t(`hazards.keepers.${assignee.keeper}`)
    return associationName ?? t('hazards.association')
  }
}

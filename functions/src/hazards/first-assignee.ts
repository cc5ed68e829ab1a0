import { HAZARD_CATEGORIES, keeperOf, type SectionName } from './categories.ts'
import type { Assignee, Hazard } from './hazard.ts'

/** The city's section that works with the associations: it takes what an association keeps that nobody knows, and finds out whose it is. */
const SEEKS_ASSOCIATIONS: SectionName = 'community'

type What = Pick<Hazard, 'category' | 'option'>

/**
 * Who works on a report to begin with: the section of its kind, the association of the place, or whoever must be telephoned.
 * @param associationId null where nobody knows whose the place is
 */
export const firstAssignee = ({ category, option }: What, associationId: string | null): Assignee => {
  const keeper = keeperOf(category, option)
  if (keeper === 'city') return { kind: 'section', section: HAZARD_CATEGORIES[category].section }
  if (keeper !== 'association') return { kind: 'outside', keeper }
  return associationId
    ? { kind: 'association', areaId: associationId }
    : { kind: 'section', section: SEEKS_ASSOCIATIONS }
}

/** Whether an association keeps it and the city still finds out which. */
export const isAssociationSought = ({ assignee, ...what }: What & Pick<Hazard, 'assignee'>): boolean =>
  keeperOf(what.category, what.option) === 'association' &&
  assignee?.kind === 'section' &&
  assignee.section === SEEKS_ASSOCIATIONS

import {
  CATEGORY_NAMES,
  type HazardCategory,
  SECTIONS,
  type SectionName,
} from '@kairan/functions/hazards/categories.ts'
import { HAZARD_STATUSES } from '@kairan/functions/hazards/limits.ts'

/** What the list can be narrowed to beside kind, section and status. */
export const ONLY = ['unassigned', 'late', 'unpublished'] as const
/** `open`: received or in progress. */
export const STATUS_CHOICES = ['open', 'all', ...HAZARD_STATUSES] as const

export interface Filters {
  status: (typeof STATUS_CHOICES)[number]
  category?: HazardCategory
  section?: SectionName
  only?: (typeof ONLY)[number]
}

const oneOf = <Value extends string>(values: readonly Value[], written: string | null): Value | undefined =>
  values.find((each) => each === written)

/** What the address of the list says; what it says wrongly is left out. */
export const filtersOf = (search: URLSearchParams): Filters => ({
  status: oneOf(STATUS_CHOICES, search.get('status')) ?? 'open',
  category: oneOf(CATEGORY_NAMES, search.get('category')),
  section: oneOf(SECTIONS, search.get('section')),
  only: oneOf(ONLY, search.get('only')),
})

/** The address's part for these filters; what is as at first is left out, so that the plain address is the plain list. */
export const searchOf = ({ status, ...others }: Filters): URLSearchParams => {
  const search = new URLSearchParams()
  if (status !== 'open') search.set('status', status)
  for (const [name, value] of Object.entries(others)) if (value) search.set(name, value)
  return search
}

export const isNarrowed = (filters: Filters): boolean => searchOf(filters).size > 0

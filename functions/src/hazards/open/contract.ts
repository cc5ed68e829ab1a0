import { z } from 'zod'
import { AreaName } from '../../areas/contract.ts'
import { endpoint } from '../../platform/endpoint.ts'
import { Language } from '../../platform/language.ts'
import { Id, Instant } from '../../platform/values.ts'
import { CATEGORY_NAMES } from '../categories.ts'
import { OpenHazard } from '../hazard-view.ts'

export const listOpenHazards = endpoint({
  method: 'GET',
  path: '/api/map/hazards',
  summary:
    'The reports an office has approved for the open, newest first: no reporter, and no place that points at a home.',
  access: 'public',
  query: z.object({
    category: z.enum(CATEGORY_NAMES).optional(),
    districtId: Id.optional(),
    status: z.enum(['open', 'closed', 'all']).default('open'),
    language: Language.default('ja'),
  }),
  response: z.object({
    hazards: z.array(OpenHazard),
    /** Whether older ones were left out: no more than 500 are given. */
    isCut: z.boolean(),
    /** To narrow by: all kinds with their names in that language, and all districts. */
    categories: z.array(z.object({ id: z.enum(CATEGORY_NAMES), name: z.string() })),
    districts: z.array(AreaName),
  }),
  cacheSeconds: 60,
})

export const getOpenHazard = endpoint({
  method: 'GET',
  path: '/api/map/hazards/{hazardId}',
  summary: 'One of them; of one that is merged, the one that stands for it.',
  access: 'public',
  params: z.object({ hazardId: Id }),
  query: z.object({ language: Language.default('ja') }),
  response: OpenHazard,
  cacheSeconds: 60,
})

export const HazardCounts = z.object({
  reports: z.number().int(),
  open: z.number().int(),
  resolved: z.number().int(),
  declined: z.number().int(),
  /** Half of those answered were answered within so many hours; null when too few to say (5). */
  hoursToAnswer: z.number().nullable(),
  /** The same for resolved ones, in days. */
  daysToResolve: z.number().nullable(),
})
export type HazardCounts = z.infer<typeof HazardCounts>

export const hazardFigures = endpoint({
  method: 'GET',
  path: '/api/map/figures',
  summary:
    'How many reports of the last 365 days are in the open, and how fast they were answered, by kind and district. Counted every night.',
  access: 'public',
  response: z.object({
    countedAt: Instant,
    all: HazardCounts,
    categories: z.array(HazardCounts.extend({ category: z.enum(CATEGORY_NAMES) })),
    districts: z.array(HazardCounts.extend({ district: AreaName })),
  }),
  cacheSeconds: 600,
})

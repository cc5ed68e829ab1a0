import { z } from 'zod'
import { isVisible, writtenText } from '../../platform/characters.ts'
import { Download, endpoint } from '../../platform/endpoint.ts'
import { Day, Id } from '../../platform/values.ts'
import { CATEGORY_NAMES, SECTIONS } from '../categories.ts'
import { Assignee, HazardStatus } from '../hazard.ts'
import { HazardLine, OfficeHazard, Present } from '../hazard-view.ts'
import { ANSWER_LIMIT, WORDS_LIMIT } from '../limits.ts'

const params = z.object({ hazardId: Id })
/** The version the officer had before their eyes: what somebody else did meanwhile is never overwritten. */
const seen = z.number().int().positive()
const Said = writtenText().trim().refine(isVisible, 'hazard-answer-missing').max(ANSWER_LIMIT, 'hazard-answer-too-long')

/** What the office's list is narrowed to. */
export const Filters = z.object({
  areaId: Id,
  /** `open`: received or in progress. */
  status: z.enum(['open', 'all', ...HazardStatus.options]).default('open'),
  category: z.enum(CATEGORY_NAMES).optional(),
  section: z.enum(SECTIONS).optional(),
  /** Only those that nobody works on, or whose day is over, or that wait to be approved for the open. */
  only: z.enum(['unassigned', 'late', 'unpublished']).optional(),
  from: Day.optional(),
  until: Day.optional(),
})

export const listHazards = endpoint({
  method: 'GET',
  path: '/api/office/hazards',
  summary: 'The reports of an area, newest first, 200 at a time; merged ones stand under the one they are merged into.',
  access: 'hazard.read',
  query: Filters.extend({ before: Id.optional() }),
  response: z.object({ hazards: z.array(HazardLine), older: Id.nullable() }),
})

export const downloadHazards = endpoint({
  method: 'GET',
  path: '/api/office/hazards.csv',
  summary: 'The same list as CSV (UTF-8 with a mark, for Excel): no name, no telephone number, nobody’s words.',
  access: 'hazard.read',
  query: Filters,
  response: Download,
  download: ['text/csv'],
})

export const getOfficeHazard = endpoint({
  method: 'GET',
  path: '/api/office/hazards/{hazardId}',
  summary:
    'A report with everything the office needs: history, pictures, what is merged into it, what may be the same.',
  access: 'hazard.read',
  params,
  response: OfficeHazard,
})

export const listSimilar = endpoint({
  method: 'GET',
  path: '/api/office/hazards/{hazardId}/similar',
  summary: 'Open reports within 200 m that may be the same: for merging.',
  access: 'hazard.handle',
  params,
  response: z.object({ hazards: z.array(HazardLine.extend({ metres: z.number().int() })) }),
})

export const lookAtHazard = endpoint({
  method: 'POST',
  path: '/api/office/hazards/{hazardId}/present',
  summary: 'Says that an officer has it before them (every 20 s), and tells who else has, and whether it was changed.',
  access: 'hazard.read',
  params,
  body: z.object({ leaving: z.boolean().default(false) }),
  response: z.object({ others: z.array(Present), version: z.number().int() }),
})

const step = <const Name extends string, Body extends z.ZodRawShape>(name: Name, summary: string, body: Body) =>
  endpoint({
    method: 'POST',
    path: `/api/office/hazards/{hazardId}/${name}`,
    summary,
    access: 'hazard.handle',
    params,
    body: z.object({ seen, ...body }),
    response: OfficeHazard,
  })

export const setStatus = step('status', 'received → inProgress → resolved | declined; a reason goes with declining.', {
  status: HazardStatus.exclude(['merged']),
  /** Said to everybody who follows; wanted where it is declined. */
  text: writtenText().trim().max(ANSWER_LIMIT, 'hazard-answer-too-long').default(''),
})
export const answerHazard = step('answer', 'Says something to the reporter and everybody who follows.', { text: Said })
export const noteHazard = step('note', 'A note for the office alone.', { text: Said })
export const assignHazard = step(
  'assign',
  'Gives it to a section, an association, or notes who was told by telephone.',
  {
    assignee: Assignee.nullable(),
  },
)
export const placeHazard = step('place', 'Puts the place, the district, the kind or the day right.', {
  position: z.string().max(60).nullable().optional(),
  address: writtenText().trim().max(200).optional(),
  districtId: Id.nullable().optional(),
  category: z.enum(CATEGORY_NAMES).optional(),
  dueOn: Day.optional(),
})
export const publishHazard = step('publish', 'Approves it for the open with these words, or takes it out again.', {
  published: z.boolean(),
  words: writtenText().trim().max(WORDS_LIMIT, 'hazard-words-too-long').default(''),
  /** Left out: as before. */
  rounded: z.boolean().optional(),
})
export const mergeHazard = step('merge', 'Merges it into another one: followers and pictures come along.', { into: Id })
export const unmergeHazard = step('unmerge', 'Takes a merge back: everything stands as before.', {})

export const tellNow = endpoint({
  method: 'POST',
  path: '/api/office/hazards/{hazardId}/tell',
  summary: 'Tells the reporter and the followers at once what would go out with the next full hour.',
  access: 'hazard.handle',
  params,
  response: OfficeHazard,
})

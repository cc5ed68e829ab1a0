import { z } from 'zod'
import { AreaName } from '../areas/contract.ts'
import { DeliveryProgress, LineMessage } from '../deliveries/delivery.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Language } from '../platform/language.ts'
import { Id, Instant } from '../platform/values.ts'
import { Category } from './circular-content.ts'
import { CircularSummary, CircularView, NewCircular, OfficeSummary } from './circular-view.ts'
import { ListCursor } from './list-place.ts'
import { ReachCounts, ReachState, Unreached, Via } from './reach.ts'

const params = z.object({ circularId: Id })

export const listMyCirculars = endpoint({
  method: 'GET',
  path: '/api/circulars',
  summary:
    'The circulars of the resident who is signed in, the last 13 months; 50 at a time. Newest first; with `words` those in which all of them stand, hits in the title first, and `found` says how many. `older` asks for the next page.',
  access: 'signedIn',
  query: z.object({
    before: ListCursor.optional(),
    /** However long: the first hundred characters are looked for. */
    words: z.string().optional(),
    category: Category.optional(),
    senderAreaId: Id.optional(),
  }),
  response: z.object({
    circulars: z.array(CircularSummary),
    older: z.string().nullable(),
    /** Null without words: nobody has counted. */
    found: z.number().int().nonnegative().nullable(),
  }),
})
export const listMyChoices = endpoint({
  method: 'GET',
  path: '/api/circular-choices',
  summary:
    'By which senders and categories the resident who is signed in can narrow the list down: those of which there is a circular.',
  access: 'signedIn',
  response: z.object({ senders: z.array(AreaName), categories: z.array(Category) }),
})
/** Which circulars of an area the office lists. */
export const Direction = z.enum(['out', 'in', 'waiting', 'approve'])
export type Direction = z.infer<typeof Direction>
export const listOfficeCirculars = endpoint({
  method: 'GET',
  path: '/api/office/circulars',
  summary:
    'The circulars an area sent or wrote (`direction=out`), or received from above (`direction=in`; also if it went only to parts of it), newest first; with reach counts when sent. `direction=waiting`: what it wrote that has not left yet, the next to leave first. `direction=approve`: what waits in the area and below it for the yes of whoever asks, the longest first.',
  access: 'circular.read',
  query: z.object({ areaId: Id, direction: Direction.default('out') }),
  response: z.object({ circulars: z.array(OfficeSummary.extend({ reach: ReachCounts.nullable() })) }),
})
export const createCircular = endpoint({
  method: 'POST',
  path: '/api/circulars',
  summary: 'Writes a draft.',
  access: 'circular.write',
  body: NewCircular,
  response: CircularView,
  status: 201,
})
export const changeCircular = endpoint({
  method: 'PUT',
  path: '/api/circulars/{circularId}',
  summary: 'Changes a draft; `version` is the one that was looked at.',
  access: 'circular.write',
  params,
  body: NewCircular.omit({ senderAreaId: true, readings: true }).extend({ version: z.number().int() }),
  response: CircularView,
})
export const deleteCircular = endpoint({
  method: 'DELETE',
  path: '/api/circulars/{circularId}',
  summary: 'Throws a draft away.',
  access: 'circular.write',
  params,
  response: z.object({ deleted: z.literal(true) }),
})
export const getCircular = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}',
  summary:
    "One circular, as the resident or the officer who is signed in may see it. `as=reader`: in the resident's language, where somebody has written it so (`language`: in that one instead, such as the Japanese original); `as=office`: in Japanese.",
  access: 'signedIn',
  params,
  query: z.object({ as: z.enum(['reader', 'office']).default('reader'), language: Language.optional() }),
  response: CircularView,
})
export const previewCircular = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/preview',
  summary: 'The messages exactly as LINE will show them to residents who read Japanese.',
  access: 'circular.write',
  params,
  response: z.object({ messages: z.array(LineMessage) }),
})
export const withdrawCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/withdraw',
  summary:
    'Takes the circular back: nothing more is sent and its page says so. What LINE has delivered stays delivered.',
  access: 'circular.withdraw',
  params,
  body: z.object({ reason: z.string().trim().min(1, 'reason-missing').max(200, 'reason-too-long') }),
  response: CircularView,
})
export const confirmCircular = endpoint({
  method: 'POST',
  path: '/api/circulars/{circularId}/receipts',
  summary: "The resident's 「確認しました」 for the whole household. A second one changes nothing.",
  access: 'signedIn',
  params,
  response: z.object({ confirmed: z.object({ via: Via, at: Instant }) }),
})
export const undoConfirmation = endpoint({
  method: 'DELETE',
  path: '/api/circulars/{circularId}/receipts',
  summary: "Takes the household's own 「確認しました」 back, within a minute.",
  access: 'signedIn',
  params,
  response: z.object({ confirmed: z.null() }),
})
export const recordReceipt = endpoint({
  method: 'PUT',
  path: '/api/circulars/{circularId}/receipts/{householdId}',
  summary:
    'An officer notes that a household got it on paper or by word of mouth. A confirmation that is there already stays.',
  access: 'receipt.record',
  params: params.extend({ householdId: Id }),
  body: z.object({ via: z.enum(['paper', 'spoken']) }),
  response: z.object({ state: ReachState }),
})
export const eraseReceipt = endpoint({
  method: 'DELETE',
  path: '/api/circulars/{circularId}/receipts/{householdId}',
  summary: 'Takes such a note back. A confirmation by the household itself cannot be taken back here.',
  access: 'receipt.record',
  params: params.extend({ householdId: Id }),
  response: z.object({ state: ReachState }),
})
export const getReach = endpoint({
  method: 'GET',
  path: '/api/circulars/{circularId}/reach',
  summary:
    'The closed account in an area (default: the widest one the officer has a right to): households by state, for the area, for each area below, and by name where the officer may see names.',
  access: 'reach.counts',
  params,
  query: z.object({ areaId: Id.optional() }),
  response: z.object({
    area: AreaName,
    /** From the widest area the officer may look at down to this one's parent. */
    path: z.array(AreaName),
    counts: ReachCounts,
    /**
     * `counts` null: too few households to show without pointing at somebody (fewer than five, seen from above). Such an area
     * is not found when asked for by itself.
     */
    parts: z.array(z.object({ area: AreaName, counts: ReachCounts.nullable() })),
    /** Null where the officer may not see names. Ordered by block, then number. */
    households: z
      .array(
        z.object({
          householdId: Id,
          blockId: Id,
          number: z.number().int(),
          label: z.string(),
          prefersPaper: z.boolean(),
          state: ReachState,
          at: Instant.nullable(),
          /** Why LINE has not brought it there; null where it has, or where it was confirmed. */
          why: Unreached.nullable(),
        }),
      )
      .nullable(),
    delivery: DeliveryProgress.nullable(),
  }),
})

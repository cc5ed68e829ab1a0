import { z } from 'zod'
import { isVisible, writtenText } from '../../platform/characters.ts'
import { endpoint } from '../../platform/endpoint.ts'
import { Id } from '../../platform/values.ts'
import { CATEGORY_NAMES } from '../categories.ts'
import { CategoryView, ContactView, MyHazard, NearHazard } from '../hazard-view.ts'
import { ADDRESS_LIMIT, ANSWER_LIMIT, PICTURE_LIMIT, WORDS_LIMIT } from '../limits.ts'

const params = z.object({ hazardId: Id })

/** What is reported. `position` is `latitude,longitude`; what is nowhere in the city is refused with a sentence. */
export const NewHazard = z.object({
  /** Made by the page, so that a second press is the same report; the pictures were uploaded under it. */
  key: Id,
  category: z.enum(CATEGORY_NAMES, 'hazard-category'),
  option: z.string().max(20).nullable().default(null),
  position: z.string().max(60).nullable().default(null),
  address: writtenText().trim().max(ADDRESS_LIMIT, 'hazard-address-too-long').default(''),
  words: writtenText().trim().max(WORDS_LIMIT, 'hazard-words-too-long').default(''),
  pictureIds: z.array(Id).max(PICTURE_LIMIT, 'hazard-too-many-pictures').default([]),
})
export type NewHazard = z.infer<typeof NewHazard>

export const listCategories = endpoint({
  method: 'GET',
  path: '/api/hazard-categories',
  summary: 'What can be reported, in the language of whoever asks, and whom to telephone for what is not the city’s.',
  access: 'signedIn',
  response: z.object({ categories: z.array(CategoryView), contacts: z.array(ContactView), chat: z.boolean() }),
})

/** Half of a report, told in the chat; the page goes on with it under the draft's id as its key. */
const DraftToGoOn = z.object({
  /** What it has become meanwhile; null while it is being told. */
  filed: z.object({ id: Id, number: z.string() }).nullable(),
  draft: NewHazard.omit({ key: true, category: true })
    .extend({
      category: z.enum(CATEGORY_NAMES).nullable(),
      /** What the chat would have asked next. */
      asks: z.enum(['category', 'question', 'outside', 'picture', 'place', 'near', 'words', 'check']),
    })
    .nullable(),
})
export type DraftToGoOn = z.infer<typeof DraftToGoOn>

export const readDraft = endpoint({
  method: 'GET',
  path: '/api/hazard-drafts/{draftId}',
  summary: 'What somebody has told in the chat so far, to go on with on the page; or the report it has become.',
  access: 'signedIn',
  params: z.object({ draftId: Id }),
  response: DraftToGoOn,
})

export const listMyHazards = endpoint({
  method: 'GET',
  path: '/api/hazards',
  summary: 'The reports somebody told of or follows, the last changed first.',
  access: 'signedIn',
  response: z.object({ hazards: z.array(MyHazard) }),
})

export const findNear = endpoint({
  method: 'GET',
  path: '/api/hazards/near',
  summary:
    'Reports of the same kind within 50 m and 30 days, the nearest first: asked before a new one is filed. A place outside the city is refused.',
  access: 'signedIn',
  query: z.object({ category: z.enum(CATEGORY_NAMES, 'hazard-category'), position: z.string().max(60) }),
  response: z.object({ hazards: z.array(NearHazard) }),
})

export const fileHazard = endpoint({
  method: 'POST',
  path: '/api/hazards',
  summary: 'Reports a hazard. Nobody’s name or telephone number is asked.',
  access: 'signedIn',
  body: NewHazard,
  response: MyHazard.extend({
    /** Who looks after it where nobody could know; and what asks kindly to telephone when it is urgent, after more than ten things today. */
    hint: z.string().nullable(),
  }),
  status: 201,
})

export const fileForSomebody = endpoint({
  method: 'POST',
  path: '/api/office/hazards',
  summary: 'An officer writes down what they were told by telephone or at the door.',
  access: 'hazard.report',
  body: NewHazard.extend({ areaId: Id }),
  response: z.object({
    id: Id,
    number: z.string(),
    /** Whether it had arrived before, and what was changed since was added to its history. */
    wasAdded: z.boolean(),
    /** Who looks after it where nobody could know, to be passed on; null: nothing. */
    hint: z.string().nullable(),
  }),
  status: 201,
})

export const followHazard = endpoint({
  method: 'POST',
  path: '/api/hazards/{hazardId}/follow',
  summary: '「私も困っています」: hears of a report instead of filing another one. Twice is once.',
  access: 'signedIn',
  params,
  response: MyHazard,
})

export const unfollowHazard = endpoint({
  method: 'DELETE',
  path: '/api/hazards/{hazardId}/follow',
  summary: 'Hears no more of a report. The report stays.',
  access: 'signedIn',
  params,
  response: z.object({ followed: z.literal(false) }),
})

export const saySo = endpoint({
  method: 'POST',
  path: '/api/hazards/{hazardId}/after',
  summary:
    '「直りましたか」: `right`: yes; `notRight`: no. The reporter’s no opens it again within 14 days; a follower’s is noted for the office.',
  access: 'signedIn',
  params,
  body: z
    .object({ answer: z.enum(['right', 'notRight']), words: writtenText().trim().max(ANSWER_LIMIT).default('') })
    .refine(({ words }) => words === '' || isVisible(words), { message: 'invalid', path: ['words'] }),
  response: MyHazard,
})

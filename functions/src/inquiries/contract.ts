import { z } from 'zod'
import { AreaName } from '../areas/contract.ts'
import { isVisible } from '../platform/characters.ts'
import { endpoint } from '../platform/endpoint.ts'
import { Language } from '../platform/language.ts'
import { Id, Instant } from '../platform/values.ts'
import { HelpText } from './help-text.ts'
import { Entry, InquiryStatus, Topic } from './inquiry.ts'
import { ANSWER_LIMIT, QUESTION_LIMIT, TOPICS } from './topics.ts'

const params = z.object({ inquiryId: Id })
const Question = z.string().trim().refine(isVisible, 'question-missing').max(QUESTION_LIMIT, 'inquiry-text-too-long')

const EntryView = Entry.pick({ id: true, from: true, text: true, at: true })

/** An inquiry as the person who asked sees it. */
export const MyInquiry = z.object({
  id: Id,
  status: InquiryStatus,
  topic: Topic,
  circular: z.object({ id: Id, title: z.string() }).nullable(),
  /** Who answers: the association, or the district for somebody outside any. */
  to: AreaName,
  entries: z.array(EntryView),
  openedAt: Instant,
  updatedAt: Instant,
})
export type MyInquiry = z.infer<typeof MyInquiry>

/** An inquiry as the office sees it: from which block, never from whom. */
export const OfficeInquiry = z.object({
  id: Id,
  status: InquiryStatus,
  topic: Topic,
  circular: z.object({ id: Id, title: z.string() }).nullable(),
  /** Where the resident lives, from the city down. */
  areas: z.array(AreaName),
  /** The language the resident reads and most likely writes. */
  language: Language,
  entries: z.array(EntryView.extend({ notSent: z.boolean() })),
  openedAt: Instant,
  updatedAt: Instant,
  helpTextId: Id.nullable(),
})
export type OfficeInquiry = z.infer<typeof OfficeInquiry>

export const listMyInquiries = endpoint({
  method: 'GET',
  path: '/api/inquiries',
  summary: 'What the resident who is signed in has asked, with the answers; the last one first.',
  access: 'signedIn',
  response: z.object({ inquiries: z.array(MyInquiry) }),
})

export const ask = endpoint({
  method: 'POST',
  path: '/api/inquiries',
  summary: 'Asks the officers. `key` is made by the page, so that a second press is the same inquiry.',
  access: 'signedIn',
  body: z.object({ key: Id, topic: z.enum(TOPICS), circularId: Id.nullable().default(null), text: Question }),
  response: MyInquiry,
  status: 201,
})

export const askOn = endpoint({
  method: 'POST',
  path: '/api/inquiries/{inquiryId}/more',
  summary: 'The resident says something more in an inquiry of theirs.',
  access: 'signedIn',
  params,
  body: z.object({ key: Id, text: Question }),
  response: MyInquiry,
})

export const closeInquiry = endpoint({
  method: 'POST',
  path: '/api/inquiries/{inquiryId}/close',
  summary: '「解決しました」, by whoever asked.',
  access: 'signedIn',
  params,
  response: MyInquiry,
})

export const listInquiries = endpoint({
  method: 'GET',
  path: '/api/office/inquiries',
  summary: 'The inquiries of an area that the office may answer, the last said first.',
  access: 'inquiry.answer',
  query: z.object({ areaId: Id, status: InquiryStatus.default('open') }),
  response: z.object({ inquiries: z.array(OfficeInquiry) }),
})

export const answerInquiry = endpoint({
  method: 'POST',
  path: '/api/inquiries/{inquiryId}/answer',
  summary:
    'Answers an inquiry; the answer goes to the resident in LINE. `seen`: how many entries the officer had before them.',
  access: 'inquiry.answer',
  params,
  body: z.object({
    key: Id,
    seen: z.number().int().min(1),
    text: z.string().trim().refine(isVisible, 'answer-missing').max(ANSWER_LIMIT, 'answer-too-long'),
  }),
  response: OfficeInquiry,
})

const HelpTextView = HelpText.pick({ id: true, question: true, answer: true, updatedAt: true }).extend({
  area: AreaName,
})
export type HelpTextView = z.infer<typeof HelpTextView>
const words = HelpText.pick({ question: true, answer: true })

export const listHelpTexts = endpoint({
  method: 'GET',
  path: '/api/help-texts',
  summary:
    'The help texts that concern the resident who is signed in; with `areaId`, those an office keeps for that area.',
  access: 'signedIn',
  query: z.object({ areaId: Id.optional() }),
  response: z.object({ helpTexts: z.array(HelpTextView) }),
})

export const writeHelpText = endpoint({
  method: 'POST',
  path: '/api/help-texts',
  summary: 'Keeps a question with its answer for everybody in the area to find; from an inquiry, or written freely.',
  access: 'inquiry.answer',
  body: words.extend({ areaId: Id, inquiryId: Id.nullable().default(null) }),
  response: HelpTextView,
  status: 201,
})

export const changeHelpText = endpoint({
  method: 'PUT',
  path: '/api/help-texts/{helpTextId}',
  summary: 'Changes a help text.',
  access: 'inquiry.answer',
  params: z.object({ helpTextId: Id }),
  body: words,
  response: HelpTextView,
})

export const deleteHelpText = endpoint({
  method: 'DELETE',
  path: '/api/help-texts/{helpTextId}',
  summary: 'Throws a help text away.',
  access: 'inquiry.answer',
  params: z.object({ helpTextId: Id }),
  response: z.object({ deleted: z.literal(true) }),
})

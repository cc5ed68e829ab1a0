import { z } from 'zod'
import { CATEGORY_NAMES } from '../../hazards/categories.ts'
import { KNOWN_TOPICS } from '../../inquiries/topics.ts'
import { Language } from '../../platform/language.ts'
import { Id, MessageId } from '../../platform/values.ts'

const Answer = z.enum(['yes', 'no'])

/** A button of a report that is being written carries which one, so that an old button never changes a new report. */
const ofReport = { draft: Id }

/** Everything a tap in the chat can ask for. It travels as a query string in LINE's postback (at most 300 characters). */
export const Postback = z.discriminatedUnion('do', [
  z.object({ do: z.literal('join.start') }),
  z.object({ do: z.literal('join.language'), language: Language }),
  z.object({ do: z.literal('join.without-code'), page: z.coerce.number().int().min(0).max(20).default(0) }),
  z.object({ do: z.literal('join.household'), answer: Answer }),
  /** Looking into an area on the way without a code; a block is chosen by it. */
  z.object({ do: z.literal('join.place'), areaId: Id, page: z.coerce.number().int().min(0).max(99).default(0) }),
  /** An association whose blocks one does not know. */
  z.object({ do: z.literal('join.area'), areaId: Id }),
  /** A district by somebody outside any association. */
  z.object({ do: z.literal('join.district'), districtId: Id }),
  z.object({ do: z.literal('join.go-on') }),
  z.object({ do: z.literal('join.move'), answer: Answer }),
  z.object({ do: z.literal('join.consent'), answer: Answer }),
  z.object({ do: z.literal('circular.confirm'), circularId: Id }),
  z.object({ do: z.literal('circular.undo'), circularId: Id }),
  z.object({ do: z.literal('settings') }),
  z.object({ do: z.literal('settings.languages') }),
  z.object({ do: z.literal('settings.language'), language: Language }),
  z.object({ do: z.literal('leave.ask') }),
  z.object({ do: z.literal('leave.answer'), answer: Answer }),
  z.object({ do: z.literal('inquiry.ask'), circularId: Id.optional() }),
  z.object({ do: z.literal('inquiry.topic'), topic: z.enum(KNOWN_TOPICS) }),
  z.object({ do: z.literal('inquiry.send') }),
  z.object({ do: z.literal('inquiry.rewrite') }),
  z.object({ do: z.literal('inquiry.cancel') }),
  z.object({ do: z.literal('inquiry.more'), inquiryId: Id }),
  z.object({ do: z.literal('inquiry.solved'), inquiryId: Id }),
  z.object({ do: z.literal('hazard.start') }),
  z.object({ do: z.literal('hazard.goOn'), ...ofReport }),
  z.object({ do: z.literal('hazard.anew'), ...ofReport }),
  /** 「この写真で知らせますか」; the picture's message is named, in case the offer has run out. */
  z.object({ do: z.literal('hazard.offer'), ...ofReport, messageId: MessageId, answer: Answer }),
  z.object({ do: z.literal('hazard.category'), ...ofReport, category: z.enum(CATEGORY_NAMES) }),
  z.object({ do: z.literal('hazard.option'), ...ofReport, option: z.string().min(1).max(20) }),
  /** A question is left without an answer; `outside`: it is told all the same; `near`: it is something else. */
  z.object({
    do: z.literal('hazard.pass'),
    ...ofReport,
    step: z.enum(['question', 'outside', 'picture', 'near', 'words']),
  }),
  z.object({ do: z.literal('hazard.follow'), ...ofReport, hazardId: Id }),
  z.object({
    do: z.literal('hazard.correct'),
    ...ofReport,
    what: z.enum(['category', 'picture', 'place', 'words']).optional(),
  }),
  z.object({ do: z.literal('hazard.send'), ...ofReport }),
  z.object({ do: z.literal('hazard.cancel'), ...ofReport }),
  /** 「直りましたか」 */
  z.object({ do: z.literal('hazard.after'), hazardId: Id, answer: z.enum(['right', 'notRight']) }),
  z.object({ do: z.literal('search.ask') }),
  z.object({ do: z.literal('shelters') }),
  z.object({ do: z.literal('help') }),
  /** LINE tells us of a change of the menu's tab; there is nothing to answer. */
  z.object({ do: z.literal('menu.tab') }),
])
export type Postback = z.infer<typeof Postback>

/** The `data` of a postback action. */
export const postbackData = (postback: Postback): string =>
  new URLSearchParams(Object.entries(postback).map(([key, value]) => [key, String(value)])).toString()

/** What a postback asks for, or null when the data is not ours (old, cut off, or made up). */
export const readPostback = (data: string): Postback | null =>
  Postback.safeParse(Object.fromEntries(new URLSearchParams(data))).data ?? null

import { z } from 'zod'
import { LineUserId, MessageId } from '../platform/values.ts'

/** More than a question or a word to look for may have, so that we can say that it is too long; a pasted essay is not kept. */
const TEXT_KEPT = 1_200

const common = {
  webhookEventId: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
  /** Milliseconds since 1970. Events come in any order; this says which was first. */
  timestamp: z.number().int(),
  source: z.object({ type: z.literal('user'), userId: LineUserId }),
  replyToken: z.string().optional(),
}

/** A position sent from the map: degrees (WGS 84). */
const Location = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
export type Location = z.infer<typeof Location>

/** LINE writes a position beside the other fields of a message; here it is one thing, and one that is nowhere on earth is none. */
const withLocation = (message: unknown): unknown => {
  const location = Location.safeParse(message).data
  return location && typeof message === 'object' ? { ...message, location } : message
}

/** Pictures sent together: which one of how many. They come as events of their own, in any order. */
const ImageSet = z.object({
  id: z.string().min(1).max(100),
  index: z.number().int().min(1).max(100),
  total: z.number().int().min(1).max(100),
})
export type ImageSet = z.infer<typeof ImageSet>

const Message = z.preprocess(
  withLocation,
  z.object({
    type: z.string(),
    id: MessageId.nullable().default(null).catch(null),
    imageSet: ImageSet.nullable().default(null).catch(null),
    text: z
      .string()
      .transform((text) => text.slice(0, TEXT_KEPT).toWellFormed())
      .optional(),
    location: Location.nullable().default(null).catch(null),
  }),
)

export type Message = z.infer<typeof Message>

/**
 * The events we act on, cut down to what we use. Everything else LINE sends (groups, new types, events without a person)
 * does not parse and is passed over.
 */
export const LineEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('follow'), ...common }),
  z.object({ type: z.literal('unfollow'), ...common }),
  z.object({ type: z.literal('postback'), ...common, postback: z.object({ data: z.string().max(1000) }) }),
  z.object({ type: z.literal('message'), ...common, message: Message }),
  /** Somebody has taken a message back; there is nothing to answer it with. */
  z.object({ type: z.literal('unsend'), ...common, unsend: z.object({ messageId: MessageId }) }),
])
export type LineEvent = z.infer<typeof LineEvent>

/** A webhook's body: any number of events, also none (LINE tests an address so). */
export const WebhookBody = z.object({ events: z.array(z.unknown()).max(1000) })

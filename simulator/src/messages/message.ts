import { z } from 'zod'
import type { LineMessage } from '../control-contract.ts'
import { bodyErrors, type Detail, refusal } from '../line-refusal.ts'
import { actionIn, linkUri } from './action.ts'
import { flexContainer } from './flex-container.ts'
import { templateContents } from './template.ts'
import { detailsOf, lineWording, pointer, propertyName, textUpTo, unitsUpTo } from './wording.ts'

/** What the lock screen shows: up to 1,500 UTF-16 code units for Flex, 400 for templates and image maps. */
const ALT_TEXT = 1500
const OLD_ALT_TEXT = 400
const URL_LENGTH = 2000

/** The address of a picture or film. LINE takes https alone; `allowHttp` is for a machine without certificates. */
export const mediaUrl = (allowHttp: boolean) =>
  textUpTo(URL_LENGTH).refine(
    (url) => URL.canParse(url) && (allowHttp ? /^https?:/i : /^https:/i).test(url),
    'invalid uri scheme',
  )

const whole = z.number().int().min(0)
const area = z.object({ x: whole, y: whole, width: whole, height: whole })
const imagemapAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('uri'), linkUri, label: unitsUpTo(100).optional(), area }),
  z.object({ type: z.literal('message'), text: textUpTo(400), label: unitsUpTo(100).optional(), area }),
  z.object({
    type: z.literal('clipboard'),
    clipboardText: textUpTo(1000),
    label: unitsUpTo(100).optional(),
    area,
  }),
])

/** The rules of every message a channel may send, with the place LINE names for each broken one. */
export const messageRules = ({ allowHttpImages }: { allowHttpImages: boolean }) => {
  const url = mediaUrl(allowHttpImages)
  const common = {
    quickReply: z
      .object({
        items: z
          .array(
            z.object({
              type: z.literal('action').optional(),
              imageUrl: url.optional(),
              action: actionIn('quickReply'),
            }),
          )
          .min(1, 'Size must be between 1 and 13')
          .max(13, 'Size must be between 1 and 13'),
      })
      .optional(),
    sender: z.object({ name: unitsUpTo(20).optional(), iconUrl: url.optional() }).optional(),
  }
  const emoji = z.object({ index: whole, productId: textUpTo(100), emojiId: textUpTo(100) })
  const quoteToken = z.string().optional()
  const kinds = [
    z.object({
      type: z.literal('text'),
      text: textUpTo(5000),
      emojis: z.array(emoji).max(20).optional(),
      quoteToken,
      ...common,
    }),
    z.object({
      type: z.literal('textV2'),
      text: textUpTo(5000),
      substitution: z
        .record(z.string().regex(/^\w{1,20}$/), z.object({ type: z.enum(['mention', 'emoji']) }))
        .optional(),
      quoteToken,
      ...common,
    }),
    z.object({ type: z.literal('sticker'), packageId: textUpTo(20), stickerId: textUpTo(20), quoteToken, ...common }),
    z.object({ type: z.literal('image'), originalContentUrl: url, previewImageUrl: url, ...common }),
    z.object({
      type: z.literal('video'),
      originalContentUrl: url,
      previewImageUrl: url,
      trackingId: unitsUpTo(100).optional(),
      ...common,
    }),
    z.object({ type: z.literal('audio'), originalContentUrl: url, duration: z.number().min(1), ...common }),
    z.object({
      type: z.literal('location'),
      title: textUpTo(100),
      address: textUpTo(100),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      ...common,
    }),
    z.object({
      type: z.literal('imagemap'),
      baseUrl: url,
      altText: textUpTo(OLD_ALT_TEXT),
      baseSize: z.object({ width: z.literal(1040), height: z.number().int().min(1) }),
      actions: z.array(imagemapAction).max(50, 'Size must be between 1 and 50'),
      ...common,
    }),
    z.object({ type: z.literal('template'), altText: textUpTo(OLD_ALT_TEXT), template: z.looseObject({}), ...common }),
    z.object({ type: z.literal('flex'), altText: textUpTo(ALT_TEXT), contents: z.looseObject({}), ...common }),
  ] as const
  const names = kinds.map((kind) => kind.shape.type.value).join(', ')
  const anyMessage = z.discriminatedUnion('type', kinds, {
    error: `Must be one of the following values: [${names}]`,
  })
  const list = z.array(anyMessage).min(1, 'Size must be between 1 and 5').max(5, 'Size must be between 1 and 5')
  const container = flexContainer(url)
  const template = templateContents(url)

  /** @throws LineRefusal 400 in LINE's two forms: errors of the body, or of what stands inside one message. */
  return (messages: unknown): LineMessage[] => {
    const parsed = z.object({ messages: list }).safeParse({ messages }, { error: lineWording('May not be empty') })
    if (!parsed.success) throw bodyErrors(detailsOf(parsed.error, propertyName))
    for (const [index, message] of parsed.data.messages.entries()) {
      const details = insideOf(message)
      if (details.length > 0) {
        throw refusal(400, `A message (messages[${index}]) in the request body is invalid`, { details })
      }
    }
    return z.array(z.looseObject({ type: z.string() })).parse(messages)
  }

  function insideOf(message: z.infer<typeof anyMessage>): Detail[] {
    const error = lineWording('must be specified')
    if (message.type === 'flex') {
      const parsed = container.safeParse(message.contents, { error })
      return parsed.success ? [] : detailsOf(parsed.error, (path) => pointer(componentOf(path)))
    }
    if (message.type === 'template') {
      const parsed = template.safeParse(message.template, { error })
      return parsed.success ? [] : detailsOf(parsed.error, (path) => `template${pointer(componentOf(path))}`)
    }
    return []
  }
}

/** LINE blames the component, not its `type`, when it does not know the type. */
const componentOf = (path: readonly PropertyKey[]) => (path.at(-1) === 'type' ? path.slice(0, -1) : path)

import { z } from 'zod'
import { actionIn } from './action.ts'
import { flexComponents } from './flex.ts'
import { colour } from './flex-values.ts'

/** The largest JSON of one bubble and of one carousel, bytes (reference: "Bubble", "Carousel"). */
const BUBBLE_BYTES = 30 * 1024
const CAROUSEL_BYTES = 50 * 1024
const BUBBLES = 12
const ANIMATED_IMAGES = 10
const VIDEO_SIZES = ['kilo', 'mega', 'giga']

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '')
const tooLarge = (what: string, kilobytes: number) =>
  `Too large flex message. The maximum size of JSON data that defines a ${what} is ${kilobytes} KB.`

const blockStyle = z.strictObject({
  backgroundColor: colour.optional(),
  separator: z.boolean().optional(),
  separatorColor: colour.optional(),
})

const bubbleOf = (imageUrl: z.ZodType<string>, { inCarousel }: { inCarousel: boolean }) => {
  const { box, hero } = flexComponents(imageUrl)
  return z
    .strictObject({
      type: z.literal('bubble'),
      size: z.enum(['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga']).optional(),
      direction: z.enum(['ltr', 'rtl']).optional(),
      header: box.optional(),
      hero: hero.optional(),
      body: box.optional(),
      footer: box.optional(),
      styles: z
        .strictObject({
          header: blockStyle.optional(),
          hero: blockStyle.optional(),
          body: blockStyle.optional(),
          footer: blockStyle.optional(),
        })
        .optional(),
      action: actionIn('flex').optional(),
    })
    .superRefine((bubble, context) => {
      const refuse = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path })
      if (![bubble.header, bubble.hero, bubble.body, bubble.footer].some(Boolean)) {
        refuse('At least one block must be specified')
      }
      if (bytesOf(bubble) > BUBBLE_BYTES) refuse(tooLarge('bubble', 30))
      const film = z.object({ type: z.literal('video') }).safeParse(bubble.hero).success
      if (film && (inCarousel || !VIDEO_SIZES.includes(bubble.size ?? 'mega'))) refuse('invalid property', 'hero')
    })
}

const countAnimated = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, part) => sum + countAnimated(part), 0)
  if (typeof value !== 'object' || value === null) return 0
  const own = 'animated' in value && value.animated === true ? 1 : 0
  return own + countAnimated(Object.values(value))
}

/** A bubble or a carousel. `imageUrl`: the rule every picture's address keeps. */
export const flexContainer = (imageUrl: z.ZodType<string>): z.ZodType => {
  const carousel = z
    .strictObject({
      type: z.literal('carousel'),
      contents: z
        .array(bubbleOf(imageUrl, { inCarousel: true }))
        .min(1, 'size must be between 1 and 12')
        .max(BUBBLES, 'size must be between 1 and 12'),
    })
    .superRefine((value, context) => {
      if (bytesOf(value) > CAROUSEL_BYTES) {
        context.addIssue({ code: 'custom', message: tooLarge('carousel', 50), path: [] })
      }
      const widths = value.contents.map((bubble) => bubble.size ?? 'mega')
      const odd = widths.findIndex((width) => width !== widths[0])
      if (odd !== -1) context.addIssue({ code: 'custom', message: 'invalid property', path: ['contents', odd, 'size'] })
    })
  return z
    .discriminatedUnion('type', [bubbleOf(imageUrl, { inCarousel: false }), carousel], { error: 'invalid property' })
    .refine((container) => countAnimated(container) <= ANIMATED_IMAGES, 'invalid property')
}

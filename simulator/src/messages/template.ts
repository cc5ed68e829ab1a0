import { z } from 'zod'
import { actionIn } from './action.ts'
import { colour } from './flex-values.ts'
import { unitsUpTo } from './wording.ts'

const filled = (max: number) => unitsUpTo(max, `size must be between 0 and ${max}`).min(1, 'must be non-empty text')
const action = actionIn('template')
const sizeBetween = (min: number, max: number) => `size must be between ${min} and ${max}`
const several = <T extends z.ZodType>(item: T, min: number, max: number) =>
  z.array(item).min(min, sizeBetween(min, max)).max(max, sizeBetween(min, max))

const shape = {
  imageAspectRatio: z.enum(['rectangle', 'square']).optional(),
  imageSize: z.enum(['cover', 'contain']).optional(),
}

/** The four templates with their limits (reference: "Template messages"). */
export const templateContents = (imageUrl: z.ZodType<string>): z.ZodType => {
  const pictured = {
    thumbnailImageUrl: imageUrl.optional(),
    imageBackgroundColor: colour.optional(),
    title: filled(40).optional(),
    defaultAction: actionIn('flex').optional(),
  }
  const shortWithPicture = (limit: number) => (value: { thumbnailImageUrl?: string; title?: string; text: string }) =>
    value.text.length <= (value.thumbnailImageUrl === undefined && value.title === undefined ? limit : 60)
  const column = z
    .object({ ...pictured, text: filled(120), actions: several(action, 1, 3) })
    .refine(shortWithPicture(120), { path: ['text'], error: sizeBetween(0, 60) })
  return z.discriminatedUnion(
    'type',
    [
      z
        .object({
          type: z.literal('buttons'),
          ...pictured,
          ...shape,
          text: filled(160),
          actions: several(action, 1, 4),
        })
        .refine(shortWithPicture(160), { path: ['text'], error: sizeBetween(0, 60) }),
      z.object({ type: z.literal('confirm'), text: filled(240), actions: several(action, 2, 2) }),
      z
        .object({ type: z.literal('carousel'), ...shape, columns: several(column, 1, 10) })
        .superRefine(({ columns }, context) => {
          const odd = columns.findIndex((one) => one.actions.length !== columns[0]?.actions.length)
          if (odd === -1) return
          context.addIssue({ code: 'custom', path: ['columns', odd, 'actions'], message: 'invalid property' })
        }),
      z.object({
        type: z.literal('image_carousel'),
        columns: several(z.object({ imageUrl, action: actionIn('imageCarousel') }), 1, 10),
      }),
    ],
    { error: 'invalid property' },
  )
}

import { z } from 'zod'
import { actionIn } from './action.ts'
import {
  aspectRatio,
  borderWidth,
  colour,
  cornerRadius,
  fontSize,
  gradient,
  imageSize,
  length,
  lineSpacing,
  padding,
  placed,
  ratio,
  space,
} from './flex-values.ts'
import { brokenRules, lineWording } from './wording.ts'

const gravity = z.enum(['top', 'bottom', 'center']).optional()
const align = z.enum(['start', 'end', 'center']).optional()
const adjustMode = z.literal('shrink-to-fit').optional()
const scaling = z.boolean().optional()
const action = actionIn('flex').optional()

const lettering = {
  size: fontSize.optional(),
  color: colour.optional(),
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic']).optional(),
  decoration: z.enum(['none', 'underline', 'line-through']).optional(),
}
const span = z.strictObject({ type: z.literal('span'), text: z.string().optional(), ...lettering })
const text = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().optional(),
    contents: z.array(span).optional(),
    ...lettering,
    ...placed,
    flex: ratio.optional(),
    align,
    gravity,
    wrap: z.boolean().optional(),
    lineSpacing: lineSpacing.optional(),
    maxLines: ratio.optional(),
    adjustMode,
    scaling,
    action,
  })
  .refine((component) => (component.contents?.length ?? 0) > 0 || (component.text ?? '') !== '', {
    path: ['text'],
    error: 'must be non-empty text',
  })
const button = z.strictObject({
  type: z.literal('button'),
  action: actionIn('flexButton'),
  ...placed,
  flex: ratio.optional(),
  color: colour.optional(),
  style: z.enum(['primary', 'secondary', 'link']).optional(),
  height: z.enum(['sm', 'md']).optional(),
  gravity,
  adjustMode,
  scaling,
})
const separator = z.strictObject({
  type: z.literal('separator'),
  margin: space.optional(),
  color: colour.optional(),
})
const filler = z.strictObject({ type: z.literal('filler'), flex: ratio.optional() })

const boxFields = {
  type: z.literal('box'),
  ...placed,
  flex: ratio.optional(),
  spacing: space.optional(),
  backgroundColor: colour.optional(),
  borderColor: colour.optional(),
  borderWidth: borderWidth.optional(),
  cornerRadius: cornerRadius.optional(),
  width: length.optional(),
  maxWidth: length.optional(),
  height: length.optional(),
  maxHeight: length.optional(),
  paddingAll: padding.optional(),
  paddingTop: padding.optional(),
  paddingBottom: padding.optional(),
  paddingStart: padding.optional(),
  paddingEnd: padding.optional(),
  justifyContent: z
    .enum(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'])
    .optional(),
  alignItems: z.enum(['center', 'flex-start', 'flex-end']).optional(),
  background: gradient.optional(),
  action,
}

/** Every component of the reference ("Flex Message", September 2026), each where it may stand and with what it may carry. */
export const flexComponents = (imageUrl: z.ZodType<string>) => {
  const image = z.strictObject({
    type: z.literal('image'),
    url: imageUrl,
    ...placed,
    flex: ratio.optional(),
    align,
    gravity,
    size: imageSize.optional(),
    aspectRatio: aspectRatio.optional(),
    aspectMode: z.enum(['fit', 'cover']).optional(),
    backgroundColor: colour.optional(),
    action,
    animated: z.boolean().optional(),
  })
  const icon = z.strictObject({
    type: z.literal('icon'),
    url: imageUrl,
    ...placed,
    size: fontSize.optional(),
    aspectRatio: aspectRatio.optional(),
    scaling,
  })
  const inBaseline = z.discriminatedUnion('type', [icon, text, filler], { error: 'invalid property' })
  const box: z.ZodType = z.lazy(() =>
    z.discriminatedUnion('layout', [
      z.strictObject({ ...boxFields, layout: z.enum(['horizontal', 'vertical']), contents: z.array(inBox) }),
      z.strictObject({ ...boxFields, layout: z.literal('baseline'), contents: z.array(inBaseline) }),
    ]),
  )
  const leaves = z.discriminatedUnion('type', [button, image, text, separator, filler], { error: 'invalid property' })
  const inBox: z.ZodType = boxOr(box, leaves)
  const video = z.strictObject({
    type: z.literal('video'),
    url: imageUrl,
    previewUrl: imageUrl,
    altContent: boxOr(box, image),
    aspectRatio: aspectRatio.optional(),
    action,
  })
  const hero = boxOr(box, z.discriminatedUnion('type', [image, video], { error: 'invalid property' }))
  return { box, hero }
}

/** A box is told apart by its `type`, then by its `layout`; each branch reports its own errors. */
const boxOr = (box: z.ZodType, other: z.ZodType): z.ZodType =>
  z.unknown().superRefine((value, context) => {
    const isBox = typeof value === 'object' && value !== null && 'type' in value && value.type === 'box'
    const parsed = (isBox ? box : other).safeParse(value, { error: lineWording('must be specified') })
    if (parsed.success) return
    for (const { message, path } of brokenRules(parsed.error)) context.addIssue({ code: 'custom', message, path })
  })

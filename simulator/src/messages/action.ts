import { z } from 'zod'
import { textUpTo, unitsUpTo } from './wording.ts'

/** Where an action stands decides its label: Messaging API reference, "Specifications of the label". */
export type ActionPlace = 'flexButton' | 'flex' | 'quickReply' | 'template' | 'imageCarousel' | 'richMenu'

const LABELS: Record<ActionPlace, { max: number; required: boolean }> = {
  flexButton: { max: 40, required: true },
  flex: { max: 40, required: false },
  quickReply: { max: 20, required: true },
  template: { max: 20, required: true },
  imageCarousel: { max: 12, required: false },
  richMenu: { max: 20, required: false },
}

const data = unitsUpTo(300)

/** http, https, line or tel, at most 1,000 characters, percent-encoded. */
const linkUriOr = (wording: string) =>
  textUpTo(1000).refine((uri) => /^(https?:\/\/[^\s]+|line:\/\/[^\s]+|tel:[^\s]+)$/.test(uri), wording)
export const linkUri = linkUriOr('invalid uri scheme')

const DATES = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  datetime: /^\d{4}-\d{2}-\d{2}[Tt]([01]\d|2[0-3]):[0-5]\d$/,
}

const labelOf = (place: ActionPlace) => {
  const { max, required } = LABELS[place]
  return required ? textUpTo(max) : unitsUpTo(max).optional()
}

const commonActions = (label: z.ZodType, uri: z.ZodType) => [
  z
    .object({
      type: z.literal('postback'),
      label,
      data,
      displayText: unitsUpTo(300).optional(),
      text: unitsUpTo(300).optional(),
      inputOption: z.enum(['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice']).optional(),
      fillInText: unitsUpTo(300).optional(),
    })
    .refine((action) => action.displayText === undefined || action.text === undefined, {
      path: ['text'],
      error: 'invalid property',
    })
    .refine((action) => action.fillInText === undefined || action.inputOption === 'openKeyboard', {
      path: ['fillInText'],
      error: 'invalid property',
    }),
  z.object({ type: z.literal('message'), label, text: textUpTo(300) }),
  z.object({
    type: z.literal('uri'),
    label,
    uri,
    altUri: z.object({ desktop: uri }).optional(),
  }),
  z
    .object({
      type: z.literal('datetimepicker'),
      label,
      data,
      mode: z.enum(['date', 'time', 'datetime']),
      initial: z.string().optional(),
      max: z.string().optional(),
      min: z.string().optional(),
    })
    .superRefine((action, context) => {
      for (const field of ['initial', 'max', 'min'] as const) {
        const value = action[field]
        if (value !== undefined && !DATES[action.mode].test(value)) {
          context.addIssue({ code: 'custom', path: [field], message: 'invalid property' })
        }
      }
      if (action.min !== undefined && action.max !== undefined && action.min >= action.max) {
        context.addIssue({ code: 'custom', path: ['min'], message: 'invalid property' })
      }
    }),
  z.object({ type: z.literal('clipboard'), label, clipboardText: textUpTo(1000) }),
]

/** The actions a place allows: camera, camera roll and location only in quick replies, tabs only in rich menus. */
export const actionIn = (place: ActionPlace): z.ZodType => {
  // Rich menus have a wording of their own (reference, "Create rich menu").
  const common = commonActions(labelOf(place), place === 'richMenu' ? linkUriOr('invalid uri') : linkUri)
  const quickReplyOnly = (['camera', 'cameraRoll', 'location'] as const).map((type) =>
    z.object({ type: z.literal(type), label: textUpTo(20) }),
  )
  const richMenuOnly = [
    z.object({
      type: z.literal('richmenuswitch'),
      label: labelOf(place),
      richMenuAliasId: textUpTo(32),
      data,
    }),
  ]
  const allowed = [
    ...common,
    ...(place === 'quickReply' ? quickReplyOnly : []),
    ...(place === 'richMenu' ? richMenuOnly : []),
  ]
  const [first, ...rest] = allowed
  if (!first) throw new Error('an action place without actions')
  return z.discriminatedUnion('type', [first, ...rest], { error: 'invalid property' })
}

import { z } from 'zod'

/** The small values of Flex Messages (reference: "Flex Message layout"): sizes, colours, ratios. */
const SPACES = ['none', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl'] as const
const FONT_SIZES = ['xxs', 'xs', 'sm', 'md', 'lg', 'xl', 'xxl', '3xl', '4xl', '5xl'] as const
const PIXELS = /^\d+(\.\d+)?px$/
const PERCENT = /^\d+(\.\d+)?%$/

const sized = (keywords: readonly string[], ...patterns: RegExp[]) =>
  z
    .string()
    .refine((value) => keywords.includes(value) || patterns.some((pattern) => pattern.test(value)), 'invalid property')

export const space = sized(SPACES, PIXELS)
export const padding = sized(SPACES, PIXELS, PERCENT)
export const offset = sized(SPACES, /^-?\d+(\.\d+)?(px|%)$/)
export const length = sized([], PIXELS, PERCENT)
export const borderWidth = sized(['none', 'light', 'normal', 'medium', 'semi-bold', 'bold'], PIXELS)
export const cornerRadius = sized(SPACES, PIXELS)
export const imageSize = sized([...FONT_SIZES, 'full'], PIXELS, PERCENT)
export const fontSize = sized(FONT_SIZES, PIXELS)
export const lineSpacing = sized([], PIXELS).refine((value) => Number.parseFloat(value) > 0, 'invalid property')
export const colour = z.string().regex(/^#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, 'invalid property')
export const ratio = z.number().int().min(0)

const RATIO = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/
/** `{width}:{height}`, each from 1 to 100000, the height at most three times the width. */
export const aspectRatio = z.string().refine((value) => {
  const [, width, height] = RATIO.exec(value) ?? []
  if (width === undefined || height === undefined) return false
  const inRange = [width, height].every((side) => Number(side) >= 1 && Number(side) <= 100_000)
  return inRange && Number(height) <= 3 * Number(width)
}, 'invalid property')

export const gradient = z.strictObject({
  type: z.literal('linearGradient'),
  angle: z
    .string()
    .refine((value) => /^\d+(\.\d+)?deg$/.test(value) && Number.parseFloat(value) < 360, 'invalid property'),
  startColor: colour,
  endColor: colour,
  centerColor: colour.optional(),
  centerPosition: z
    .string()
    .refine((value) => PERCENT.test(value) && Number.parseFloat(value) <= 100, 'invalid property')
    .optional(),
})

/** What every placed component may carry. */
export const placed = {
  margin: space.optional(),
  position: z.enum(['relative', 'absolute']).optional(),
  offsetTop: offset.optional(),
  offsetBottom: offset.optional(),
  offsetStart: offset.optional(),
  offsetEnd: offset.optional(),
}

/**
 * LINE's length keywords in CSS pixels at 100 % text size, from "Flex Message layout" and "Flex Message elements" of LINE's
 * documentation and from measuring its Flex Message Simulator. Everything is given out in rem, so that it grows with the reader's text size.
 */
const SPACES: Record<string, number> = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 }
const LETTERS: Record<string, number> = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
  '3xl': 35,
  '4xl': 48,
  '5xl': 74,
}
const PICTURES: Record<string, number> = {
  xxs: 40,
  xs: 60,
  sm: 80,
  md: 100,
  lg: 120,
  xl: 140,
  xxl: 160,
  '3xl': 180,
  '4xl': 200,
  '5xl': 220,
}
const BORDERS: Record<string, number> = { none: 0, light: 0.5, normal: 1, medium: 2, 'semi-bold': 3, bold: 4 }
const BUBBLES: Record<string, number> = {
  nano: 120,
  micro: 160,
  deca: 220,
  hecto: 241,
  kilo: 260,
  mega: 300,
  giga: 386,
}

/** Pixels at 100 % text size → rem. */
export const rem = (pixels: number): string => (pixels === 0 ? '0' : `${pixels / 16}rem`)

/** `12px` → rem, `50%` as it is, a keyword by its table; anything else → undefined (LINE would have refused it). */
function length(value: string | undefined, keywords: Record<string, number>): string | undefined {
  if (value === undefined) return undefined
  const known = keywords[value]
  if (known !== undefined) return rem(known)
  if (/^-?\d+(\.\d+)?%$/.test(value)) return value
  const pixels = /^(-?\d+(?:\.\d+)?)px$/.exec(value)?.[1]
  return pixels === undefined ? undefined : rem(Number(pixels))
}

/** Margin, padding, spacing, offsets and corner radius share one table of keywords. */
export const space = (value: string | undefined): string | undefined => length(value, SPACES)

export const borderWidth = (value: string | undefined): string | undefined => length(value, BORDERS)

/** The size of letters and icons; LINE's default is `md`. */
export const letterSize = (value: string | undefined): string => length(value, LETTERS) ?? rem(16)

/** The width of a picture; LINE's default is `md`, `full` is the width of the box. */
export const pictureWidth = (value: string | undefined): string =>
  value === 'full' ? '100%' : (length(value, PICTURES) ?? rem(100))

/** The width and height of a box: pixels or per cent only. */
export const extent = (value: string | undefined): string | undefined => length(value, {})

/** The width of a bubble; LINE's default is `mega`. */
export const bubbleWidth = (size: string | undefined): string => rem(BUBBLES[size ?? 'mega'] ?? 300)

/** `20:13` → `20 / 13`; LINE's default is a square. */
export function aspectRatio(value: string | undefined): string {
  const parts = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(value ?? '1:1')
  return parts ? `${parts[1]} / ${parts[2]}` : '1 / 1'
}

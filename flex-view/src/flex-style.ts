import type { CSSProperties } from 'react'
import { borderWidth, extent, letterSize, rem, space } from './flex-lengths.ts'
import type { BlockName, BubbleSize, FlexBox, FlexComponent, FlexLetters, FlexText, Layout } from './flex-types.ts'

/** The box around a component, as far as it decides the component's component. */
export interface Around {
  layout: Layout
  spacing?: string
}

/**
 * LINE's flex weight of a component. In a horizontal or baseline box everything shares the width (1), except icons and separators;
 * in a vertical box everything keeps its own height (0), except a filler. A box with its own width or height keeps it.
 */
export function weightOf(component: FlexComponent, layout: Layout): number {
  if (component.type === 'separator' || component.type === 'spacer' || component.type === 'icon') return 0
  if (component.flex !== undefined) return component.flex
  if (component.type === 'filler') return 1
  if (layout === 'vertical') return 0
  return component.type === 'box' && component.width !== undefined ? 0 : 1
}

/** `flex` in CSS: weights share the width of a horizontal box from zero; in a vertical box they share only what is left over. */
export function flexCss(weight: number, layout: Layout): string {
  if (weight === 0) return '0 0 auto'
  return layout === 'vertical' ? `${weight} 0 auto` : `${weight} 1 0`
}

/** Where a component stands in its box: weight, distance to the one before, absolute position. */
export function placeStyle(component: FlexComponent, around: Around, isFirst: boolean): CSSProperties {
  const offsets: CSSProperties = {
    top: space(component.offsetTop),
    bottom: space(component.offsetBottom),
    insetInlineStart: space(component.offsetStart),
    insetInlineEnd: space(component.offsetEnd),
  }
  if (component.position === 'absolute') return { position: 'absolute', ...offsets }
  const hasGap = !isFirst && component.type !== 'filler' && component.type !== 'spacer'
  const distance = space(component.margin) ?? (hasGap ? space(around.spacing) : undefined)
  const weight = weightOf(component, around.layout)
  return {
    position: 'relative',
    ...offsets,
    flex: flexCss(weight, around.layout),
    minWidth: 0,
    maxWidth: '100%',
    ...(around.layout === 'vertical' ? { marginTop: distance } : { marginInlineStart: distance }),
  }
}

/** The inside of a box: direction, padding, colours, border, size. `padding` is what the block gives when the box names none. */
export function boxStyle(box: FlexBox, padding?: CSSProperties): CSSProperties {
  const all = space(box.paddingAll)
  const border = borderWidth(box.borderWidth)
  return {
    display: 'flex',
    flexDirection: box.layout === 'vertical' ? 'column' : 'row',
    alignItems: box.layout === 'baseline' ? 'baseline' : (box.alignItems ?? 'stretch'),
    justifyContent: box.justifyContent,
    backgroundColor: box.backgroundColor,
    backgroundImage: gradient(box.background),
    ...(border ? { border: `${border} solid ${box.borderColor ?? '#d4d6da'}` } : {}),
    ...(box.cornerRadius ? { borderRadius: space(box.cornerRadius), overflow: 'hidden' } : {}),
    width: extent(box.width),
    maxWidth: extent(box.maxWidth) ?? '100%',
    height: extent(box.height),
    maxHeight: extent(box.maxHeight),
    paddingTop: space(box.paddingTop) ?? all ?? padding?.paddingTop,
    paddingBottom: space(box.paddingBottom) ?? all ?? padding?.paddingBottom,
    paddingInlineStart: space(box.paddingStart) ?? all ?? padding?.paddingInlineStart,
    paddingInlineEnd: space(box.paddingEnd) ?? all ?? padding?.paddingInlineEnd,
  }
}

/** LINE's gradient in CSS: the same angle (0deg upwards), a third colour at `centerPosition` (50 % unless told). */
export function gradient(background: FlexBox['background']): string | undefined {
  if (background?.type !== 'linearGradient') return undefined
  const middle = background.centerColor ? [`${background.centerColor} ${background.centerPosition ?? '50%'}`] : []
  return `linear-gradient(${[background.angle, background.startColor, ...middle, background.endColor].join(', ')})`
}

/** The padding a block has by itself (LINE's Flex Message Simulator): narrower bubbles have less, a body above a footer less below. */
export function blockPadding(block: BlockName, size: BubbleSize = 'mega', hasFooter = false): CSSProperties {
  if (block === 'hero') return {}
  if (block === 'footer') return sides(10, 10, 10)
  if (size === 'nano' || size === 'micro') return sides(10, 10, 10)
  const below = block === 'body' && hasFooter
  if (size === 'deca' || size === 'hecto') return sides(11, 14, below ? 17 : 13)
  if (size === 'kilo') return sides(13, 13, below ? 17 : 13)
  return block === 'body' ? sides(19, 20, below ? 10 : 20) : sides(20, 20, 20)
}

function sides(top: number, side: number, bottom: number): CSSProperties {
  return {
    paddingTop: rem(top),
    paddingInlineStart: rem(side),
    paddingInlineEnd: rem(side),
    paddingBottom: rem(bottom),
  }
}

/** Letters of a text or a span; a span inherits what it does not name (`inherit`). */
export function letterStyle(letters: FlexLetters, inherit = false): CSSProperties {
  return {
    fontSize: inherit && letters.size === undefined ? undefined : letterSize(letters.size),
    color: letters.color ?? (inherit ? undefined : '#111111'),
    fontWeight: letters.weight === undefined ? undefined : letters.weight === 'bold' ? 700 : 400,
    fontStyle: letters.style,
    textDecoration: letters.decoration,
  }
}

/** How lines of a text run: one line with an ellipsis unless `wrap`; at most `maxLines`. */
export function lineStyle(text: FlexText): CSSProperties {
  const lines: CSSProperties = {
    textAlign: text.align,
    lineHeight: text.lineSpacing ? `calc(1.4em + ${space(text.lineSpacing) ?? '0px'})` : 1.4,
  }
  if (!text.wrap) return { ...lines, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }
  const wrapped: CSSProperties = { ...lines, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
  if (!text.maxLines) return wrapped
  return {
    ...wrapped,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: text.maxLines,
    overflow: 'hidden',
  }
}

const GRAVITY: Record<string, string> = { top: 'flex-start', center: 'center', bottom: 'flex-end' }
const ALIGN: Record<string, string> = { start: 'flex-start', center: 'center', end: 'flex-end' }

/** `gravity` (up and down) and `align` (to the sides) of a picture, text or button inside the room it has been given. */
export function insideStyle(gravity: string | undefined, align?: string): CSSProperties {
  return {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: GRAVITY[gravity ?? 'top'],
    alignItems: align ? ALIGN[align] : 'stretch',
  }
}

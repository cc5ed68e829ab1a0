/** What a tap does, as LINE's API describes it: `type` and the fields that belong to it. */
export type LineAction = { type: string; label?: string; [field: string]: unknown }

/** LINE's Flex Message as it arrives; every field but `type` may be missing. Lengths are `12px`, `50%` or a keyword. */
export type FlexContainer = FlexBubble | { type: 'carousel'; contents: FlexBubble[] }

export type BubbleSize = 'nano' | 'micro' | 'deca' | 'hecto' | 'kilo' | 'mega' | 'giga'
export type BlockName = 'header' | 'hero' | 'body' | 'footer'

export interface FlexBubble {
  type: 'bubble'
  size?: BubbleSize
  direction?: 'ltr' | 'rtl'
  header?: FlexBox
  hero?: FlexBox | FlexImage | FlexVideo
  body?: FlexBox
  footer?: FlexBox
  styles?: Partial<Record<BlockName, { backgroundColor?: string; separator?: boolean; separatorColor?: string }>>
  action?: LineAction
}

/** What every component may say about its place in the box around it. */
export interface FlexPlace {
  flex?: number
  margin?: string
  position?: 'relative' | 'absolute'
  offsetTop?: string
  offsetBottom?: string
  offsetStart?: string
  offsetEnd?: string
}

export type Layout = 'horizontal' | 'vertical' | 'baseline'
type Gravity = 'top' | 'center' | 'bottom'
type Align = 'start' | 'center' | 'end'

export interface FlexBox extends FlexPlace {
  type: 'box'
  layout: Layout
  contents?: FlexComponent[]
  spacing?: string
  backgroundColor?: string
  background?: {
    type: 'linearGradient'
    angle: string
    startColor: string
    endColor: string
    centerColor?: string
    centerPosition?: string
  }
  borderColor?: string
  borderWidth?: string
  cornerRadius?: string
  width?: string
  maxWidth?: string
  height?: string
  maxHeight?: string
  paddingAll?: string
  paddingTop?: string
  paddingBottom?: string
  paddingStart?: string
  paddingEnd?: string
  justifyContent?: string
  alignItems?: string
  action?: LineAction
}

export interface FlexLetters {
  size?: string
  color?: string
  weight?: 'regular' | 'bold'
  style?: 'normal' | 'italic'
  decoration?: 'none' | 'underline' | 'line-through'
}

export interface FlexSpan extends FlexLetters {
  type: 'span'
  text?: string
}

export interface FlexText extends FlexPlace, FlexLetters {
  type: 'text'
  text?: string
  contents?: FlexSpan[]
  wrap?: boolean
  maxLines?: number
  lineSpacing?: string
  align?: Align
  gravity?: Gravity
  action?: LineAction
}

export interface FlexImage extends FlexPlace {
  type: 'image'
  url: string
  size?: string
  aspectRatio?: string
  aspectMode?: 'fit' | 'cover'
  align?: Align
  gravity?: Gravity
  backgroundColor?: string
  action?: LineAction
}

export interface FlexVideo extends FlexPlace {
  type: 'video'
  url: string
  previewUrl: string
  aspectRatio?: string
  action?: LineAction
}

export interface FlexIcon extends FlexPlace {
  type: 'icon'
  url: string
  size?: string
  aspectRatio?: string
}

export interface FlexButton extends FlexPlace {
  type: 'button'
  action: LineAction
  style?: 'primary' | 'secondary' | 'link'
  color?: string
  height?: 'sm' | 'md'
  gravity?: Gravity
}

export interface FlexSeparator extends FlexPlace {
  type: 'separator'
  color?: string
}

export type FlexComponent =
  | FlexBox
  | FlexText
  | FlexImage
  | FlexVideo
  | FlexIcon
  | FlexButton
  | FlexSeparator
  | ({ type: 'filler' } & FlexPlace)
  | ({ type: 'spacer'; size?: string } & FlexPlace)

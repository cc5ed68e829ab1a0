import { describe, expect, it } from 'vitest'
import { aspectRatio, borderWidth, bubbleWidth, letterSize, pictureWidth, rem, space } from './flex-lengths.ts'
import {
  blockPadding,
  boxStyle,
  flexCss,
  gradient,
  letterStyle,
  lineStyle,
  placeStyle,
  weightOf,
} from './flex-style.ts'
import type { FlexBox, FlexComponent, FlexText, Layout } from './flex-types.ts'
import { wordsOf } from './flex-words.ts'

const text: FlexText = { type: 'text', text: '水道' }
const box: FlexBox = { type: 'box', layout: 'vertical', contents: [] }

describe('lengths of LINE in CSS', () => {
  it.each([
    ['none', '0'],
    ['xs', rem(2)],
    ['sm', rem(4)],
    ['md', rem(8)],
    ['lg', rem(12)],
    ['xl', rem(16)],
    ['xxl', rem(20)],
    ['13px', rem(13)],
    ['-4px', rem(-4)],
    ['12.5%', '12.5%'],
    ['huge', undefined],
    [undefined, undefined],
  ])('space %s is %s', (value, css) => expect(space(value)).toBe(css))

  it.each([
    ['xxs', rem(11)],
    ['md', rem(16)],
    ['5xl', rem(74)],
    ['21px', rem(21)],
    [undefined, rem(16)],
  ])('letters of size %s are %s', (value, css) => expect(letterSize(value)).toBe(css))

  it.each([
    ['xxs', rem(40)],
    ['full', '100%'],
    ['50%', '50%'],
    [undefined, rem(100)],
  ])('a picture of size %s is %s wide', (value, css) => expect(pictureWidth(value)).toBe(css))

  it.each([
    ['nano', rem(120)],
    ['giga', rem(386)],
    [undefined, rem(300)],
  ])('a bubble of size %s is %s wide', (size, css) => expect(bubbleWidth(size)).toBe(css))

  it('knows border widths and aspect ratios', () => {
    expect(borderWidth('semi-bold')).toBe(rem(3))
    expect(aspectRatio('20:13')).toBe('20 / 13')
    expect(aspectRatio(undefined)).toBe('1 / 1')
  })
})

describe('the weight of a component', () => {
  it.each<[string, FlexComponent, Layout, number]>([
    ['a text shares the width', text, 'horizontal', 1],
    ['a text shares a baseline', text, 'baseline', 1],
    ['a text keeps its height', text, 'vertical', 0],
    ['a text with a weight of its own', { ...text, flex: 3 }, 'horizontal', 3],
    ['an icon keeps its width', { type: 'icon', url: '' }, 'baseline', 0],
    ['a separator never grows', { type: 'separator' }, 'horizontal', 0],
    ['a filler takes what is left', { type: 'filler' }, 'vertical', 1],
    ['a box with a width keeps it', { ...box, width: '40px' }, 'horizontal', 0],
  ])('%s', (_, component, layout, weight) => expect(weightOf(component, layout)).toBe(weight))

  it('shares from zero across, but only the rest downwards', () => {
    expect(flexCss(2, 'horizontal')).toBe('2 1 0')
    expect(flexCss(2, 'vertical')).toBe('2 0 auto')
    expect(flexCss(0, 'baseline')).toBe('0 0 auto')
  })
})

describe('the place of a component', () => {
  it('has the spacing of the box before it, except the first', () => {
    expect(placeStyle(text, { layout: 'vertical', spacing: 'md' }, true).marginTop).toBeUndefined()
    expect(placeStyle(text, { layout: 'vertical', spacing: 'md' }, false).marginTop).toBe(rem(8))
    expect(placeStyle(text, { layout: 'horizontal', spacing: 'md' }, false).marginInlineStart).toBe(rem(8))
  })

  it('prefers its own margin to the spacing', () => {
    expect(placeStyle({ ...text, margin: 'none' }, { layout: 'vertical', spacing: 'md' }, false).marginTop).toBe('0')
    expect(placeStyle({ ...text, margin: '18px' }, { layout: 'baseline' }, false).marginInlineStart).toBe(rem(18))
  })

  it('leaves the flow when it is absolute', () => {
    const place = placeStyle(
      { ...box, position: 'absolute', offsetTop: '4px', offsetEnd: 'lg' },
      { layout: 'vertical' },
      false,
    )
    expect(place).toMatchObject({ position: 'absolute', top: rem(4), insetInlineEnd: rem(12) })
    expect(place.flex).toBeUndefined()
  })
})

describe('the inside of a box', () => {
  it('takes the padding of the block unless it names its own', () => {
    const padding = blockPadding('body', 'mega', true)
    expect(boxStyle(box, padding)).toMatchObject({
      paddingTop: rem(19),
      paddingBottom: rem(10),
      paddingInlineStart: rem(20),
    })
    expect(boxStyle({ ...box, paddingAll: 'none', paddingTop: 'sm' }, padding)).toMatchObject({
      paddingTop: rem(4),
      paddingBottom: '0',
    })
  })

  it('draws borders, round corners and gradients', () => {
    expect(boxStyle({ ...box, borderWidth: 'bold', borderColor: '#ff0000' }).border).toBe(`${rem(4)} solid #ff0000`)
    expect(boxStyle({ ...box, cornerRadius: 'xxl' })).toMatchObject({ borderRadius: rem(20), overflow: 'hidden' })
    const colours = { type: 'linearGradient', angle: '90deg', startColor: '#000000', endColor: '#ffffff' } as const
    expect(gradient(colours)).toBe('linear-gradient(90deg, #000000, #ffffff)')
    expect(gradient({ ...colours, centerColor: '#777777', centerPosition: '30%' })).toBe(
      'linear-gradient(90deg, #000000, #777777 30%, #ffffff)',
    )
  })

  it.each([
    ['mega', 'header', 20],
    ['kilo', 'body', 13],
    ['hecto', 'header', 11],
    ['nano', 'body', 10],
    ['giga', 'footer', 10],
  ] as const)('%s: the %s begins %d px down', (size, block, pixels) => {
    expect(blockPadding(block, size).paddingTop).toBe(rem(pixels))
  })
})

describe('a text', () => {
  it('stays on one line unless it may wrap, and then stops at its last line', () => {
    expect(lineStyle(text)).toMatchObject({ whiteSpace: 'nowrap', textOverflow: 'ellipsis' })
    expect(lineStyle({ ...text, wrap: true })).toMatchObject({ whiteSpace: 'pre-wrap' })
    expect(lineStyle({ ...text, wrap: true, maxLines: 2 }).WebkitLineClamp).toBe(2)
  })

  it('gives its looks to spans that name none', () => {
    expect(letterStyle({ weight: 'bold', size: 'xl' })).toMatchObject({
      fontWeight: 700,
      fontSize: rem(22),
      color: '#111111',
    })
    expect(letterStyle({}, true).fontSize).toBeUndefined()
    expect(letterStyle({}, true).color).toBeUndefined()
  })

  it('names a tappable box by its words', () => {
    const words: FlexBox = {
      ...box,
      contents: [text, { ...box, contents: [{ type: 'text', contents: [{ type: 'span', text: '断水' }] }] }],
    }
    expect(wordsOf(words)).toBe('水道 断水')
  })
})

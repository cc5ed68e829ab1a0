import { describe, expect, it } from 'vitest'
import { pictureKeys } from './picture-keys.ts'
import { LARGEST, scrollAfterZoom, wholeIn, withinLimits, zoomBy } from './zoom.ts'

describe('zoom', () => {
  it('goes up and down in equal steps, never below the width of the screen nor above the largest', () => {
    expect(zoomBy(zoomBy(1, 1), -1)).toBe(1)
    expect(zoomBy(1, -1)).toBe(1)
    expect(zoomBy(LARGEST, 1)).toBe(LARGEST)
    expect(withinLimits(100)).toBe(LARGEST)
  })

  it('keeps under the fingers what lay under them', () => {
    const before = { scroll: 120, focus: 80 }
    const scroll = scrollAfterZoom({ ...before, from: 2, to: 5 })
    expect((scroll + before.focus) / 5).toBe((before.scroll + before.focus) / 2)
  })

  it('does not scroll beyond the edge when getting smaller', () => {
    expect(scrollAfterZoom({ scroll: 10, focus: 300, from: 3, to: 1 })).toBe(0)
  })

  it('shows the whole of a sheet on a wide screen, and does not blow it up on a tall one', () => {
    const A4 = Math.SQRT2
    const desk = { width: 1280, height: 600 }
    expect(wholeIn(desk, A4) * desk.width * A4).toBeCloseTo(desk.height)
    expect(wholeIn({ width: 390, height: 700 }, A4)).toBe(1)
    expect(wholeIn({ width: 0, height: 0 }, A4)).toBe(1)
    expect(zoomBy(wholeIn(desk, A4), -1, wholeIn(desk, A4))).toBe(wholeIn(desk, A4))
  })
})

const plain = { ctrlKey: false, metaKey: false, altKey: false }

describe('the keys of a picture', () => {
  it.each([
    ['+', 'larger'],
    [';', 'larger'],
    ['-', 'smaller'],
    ['0', 'fit'],
    ['PageDown', 'next'],
    ['ArrowLeft', 'previous'],
    ['Tab', null],
    ['Escape', null],
  ])('%s: %s', (key, act) => {
    expect(pictureKeys({ ...plain, key }, { isWide: false })).toBe(act)
  })

  it('leave the arrows to moving about in a large picture, and the browser its own', () => {
    expect(pictureKeys({ ...plain, key: 'ArrowRight' }, { isWide: true })).toBeNull()
    expect(pictureKeys({ ...plain, key: '+', ctrlKey: true }, { isWide: false })).toBeNull()
  })
})

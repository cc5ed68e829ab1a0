import { describe, expect, it } from 'vitest'
import { LARGEST, scrollAfterZoom, withinLimits, zoomBy } from './zoom.ts'

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
})

import { Rectangle } from '@kairan/functions/hazards/hazard-picture.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterKey, moved, placeAround, placeBetween, placesToAdd, resized } from './places.ts'

const face = { x: 0.4, y: 0.3, width: 0.2, height: 0.1 }
const key = (name: string, shiftKey = false) => afterKey(face, { key: name, shiftKey })

describe('a place that is covered', () => {
  it('is drawn from any corner to any other', () => {
    const drawn = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 }
    expect(placeBetween({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })).toEqual(drawn)
    expect(placeBetween({ x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(drawn)
  })

  it('ends at the edge when the finger goes on', () => {
    expect(placeBetween({ x: 0.9, y: 0.9 }, { x: 1.4, y: 1.2 })).toEqual({ x: 0.9, y: 0.9, width: 0.1, height: 0.1 })
  })

  it('has the usual size where somebody only taps, also in a corner', () => {
    expect(placeBetween({ x: 0.5, y: 0.5 }, { x: 0.505, y: 0.5 })).toBeNull()
    expect(placeAround({ x: 0.5, y: 0.5 })).toEqual({ x: 0.4, y: 0.425, width: 0.2, height: 0.15 })
    expect(placeAround({ x: 1, y: 0 })).toEqual({ x: 0.8, y: 0, width: 0.2, height: 0.15 })
  })

  it('moves by the arrow keys, and grows and shrinks with shift', () => {
    expect(key('ArrowLeft')).toEqual({ ...face, x: 0.39 })
    expect(key('ArrowDown')).toEqual({ ...face, y: 0.31 })
    expect(key('ArrowRight', true)).toEqual({ ...face, width: 0.21 })
    expect(key('ArrowUp', true)).toEqual({ ...face, height: 0.09 })
    expect([key('Enter'), key('Tab'), key('a')]).toEqual([null, null, null])
  })

  it('is taken over from somebody else once', () => {
    const plate = { x: 0.1, y: 0.8, width: 0.1, height: 0.05 }
    expect(placesToAdd([face], [face, plate])).toEqual([plate])
    expect(placesToAdd([face, plate], [face, plate])).toEqual([])
  })

  it('is always one that the server takes, whatever is done with it', () => {
    const step = fc.record({
      x: fc.double({ min: -2, max: 2, noNaN: true }),
      y: fc.double({ min: -2, max: 2, noNaN: true }),
    })
    const steps = fc.array(fc.tuple(fc.boolean(), step), { maxLength: 30 })
    fc.assert(
      fc.property(step, steps, (at, done) => {
        const after = done.reduce(
          (place, [moves, by]) => (moves ? moved(place, by) : resized(place, by)),
          placeAround(at),
        )
        expect(Rectangle.safeParse(after).success, JSON.stringify(after)).toBe(true)
      }),
    )
  })
})

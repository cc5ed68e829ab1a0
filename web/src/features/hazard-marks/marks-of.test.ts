import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLOSEST, marksOf } from './marks-of.ts'

const at = (id: string, latitude: number, longitude: number) => ({ id, position: { latitude, longitude } })

describe('reports on a map', () => {
  it('come apart the closer one looks', () => {
    const marksAt = marksOf([at('a', 34.8, 135.7), at('b', 34.8005, 135.7005), at('far', 34.84, 135.7)])
    expect(marksAt(10).map(({ hazards }) => hazards.length)).toEqual([3])
    const [near, far] = marksAt(13)
    expect(near?.hazards.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(near?.id).toBe('a')
    expect(far?.hazards.map(({ id }) => id)).toEqual(['far'])
    expect(marksAt(near?.zoomTo ?? 0).map(({ id }) => id)).toEqual(['a', 'b', 'far'])
  })

  it('at one and the same spot never come apart', () => {
    const [only] = marksOf([at('a', 34.8, 135.7), at('b', 34.8, 135.7)])(CLOSEST)
    expect(only).toMatchObject({ id: 'a', zoomTo: null })
    expect(only?.hazards).toHaveLength(2)
  })

  it('stand in exactly one mark each, in the order of the list, at every zoom', () => {
    const degrees = (middle: number) => fc.double({ min: middle - 0.05, max: middle + 0.05, noNaN: true })
    const places = fc.array(fc.option(fc.record({ latitude: degrees(34.8), longitude: degrees(135.7) })))
    fc.assert(
      fc.property(places, fc.integer({ min: 5, max: CLOSEST }), (positions, zoom) => {
        const hazards = positions.map((position, index) => ({ id: String(index), position }))
        const marks = marksOf(hazards)(zoom)
        const shown = marks.flatMap((mark) => mark.hazards.map(({ id }) => Number(id)))
        expect(shown.toSorted((a, b) => a - b)).toEqual(
          hazards.flatMap(({ id, position }) => (position ? [Number(id)] : [])),
        )
        const firsts = marks.map(({ id }) => Number(id))
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      }),
      { numRuns: 60 },
    )
  })
})

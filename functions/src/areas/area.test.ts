import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWithin, type Place, pathIds, widestOnly } from './area.ts'

/** A place by its path from the city down: `city/d1/a1`. */
const place = (path: string): Place => {
  const ids = path.split('/')
  return { id: path, ancestorIds: ids.slice(0, -1).map((_, depth) => ids.slice(0, depth + 1).join('/')) }
}
const names = (places: Place[]) => places.map(({ id }) => id)

describe('isWithin', () => {
  it.each([
    ['an area lies within itself', 'city/d1', 'city/d1', true],
    ['a block lies within its district', 'city/d1/a1/b1', 'city/d1', true],
    ['a district does not lie within its block', 'city/d1', 'city/d1/a1/b1', false],
    ['a neighbour does not', 'city/d2', 'city/d1', false],
    ['an id that begins alike does not', 'city/d11', 'city/d1', false],
  ])('%s', (_, inner, outer, expected) => {
    expect(isWithin(place(inner), outer)).toBe(expected)
  })
})

describe('pathIds', () => {
  it('runs from the city down to the place itself', () => {
    expect(pathIds(place('city/d1/a1'))).toEqual(['city', 'city/d1', 'city/d1/a1'])
  })
})

describe('widestOnly', () => {
  it('drops areas inside another and repetitions, and keeps the order', () => {
    const chosen = ['city/d1/a1/b2', 'city/d2', 'city/d1/a1', 'city/d2/a1', 'city/d2'].map(place)
    expect(names(widestOnly(chosen))).toEqual(['city/d2', 'city/d1/a1'])
  })

  it('covers exactly what was chosen, and nothing twice', () => {
    const step = fc.constantFrom('1', '2')
    const path = fc.array(step, { maxLength: 3 }).map((steps) => ['city', ...steps].join('/'))
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 8 }), (paths) => {
        const chosen = paths.map(place)
        const widest = widestOnly(chosen)
        for (const each of chosen) expect(widest.filter(({ id }) => isWithin(each, id))).toHaveLength(1)
        for (const { id } of widest) expect(paths).toContain(id)
      }),
    )
  })
})

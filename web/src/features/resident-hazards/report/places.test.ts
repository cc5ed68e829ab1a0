import { describe, expect, it } from 'vitest'
import { readPoint, written } from './phone-position.ts'
import { startOf } from './start-of-map.ts'

describe('a point', () => {
  it('is written to the metre, and read again', () => {
    const point = { latitude: 34.799512345, longitude: 135.69851 }
    expect(written(point)).toBe('34.79951,135.69851')
    expect(readPoint(written(point))).toEqual({ latitude: 34.79951, longitude: 135.69851 })
  })

  it.each([null, '', '34.8', 'north,east'])('is not read from %j', (text) => {
    expect(readPoint(text)).toBeNull()
  })
})

describe('the map', () => {
  const north = { id: 'north', position: { latitude: 34.9, longitude: 135.6 } }
  const south = { id: 'south', position: { latitude: 34.7, longitude: 135.8 } }

  it('begins in the reader’s district', () => {
    expect(startOf([north, south], [{ id: 'city' }, { id: 'south' }])).toEqual(south.position)
  })

  it('begins in the middle for whoever is in none that is known', () => {
    const middle = startOf([north, south], [])
    expect(middle?.latitude).toBeCloseTo(34.8)
    expect(middle?.longitude).toBeCloseTo(135.7)
  })

  it('does not begin where no place is known', () => {
    expect(startOf([{ id: 'north', position: null }], [{ id: 'north' }])).toBeNull()
  })
})

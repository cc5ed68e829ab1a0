import { describe, expect, it } from 'vitest'
import { typeSizeNamed, typeSizes } from './type-size.ts'

describe('type size', () => {
  it('grows in four steps from what the phone is set to', () => {
    const factors = typeSizes.map(({ factor }) => factor)
    expect(factors[0]).toBe(1)
    expect(factors).toEqual(factors.toSorted((one, other) => one - other))
    expect(new Set(factors).size).toBe(4)
  })

  it('is the standard one when nothing, or nothing we know, is remembered', () => {
    expect(typeSizeNamed(null)).toBe('standard')
    expect(typeSizeNamed('gigantic')).toBe('standard')
    expect(typeSizeNamed('largest')).toBe('largest')
  })
})

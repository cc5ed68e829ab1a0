import { describe, expect, it } from 'vitest'
import { systemIds } from './ids.ts'

describe('systemIds', () => {
  it('gives ULIDs that rise, also within one millisecond', () => {
    const ids = Array.from({ length: 1000 }, () => systemIds.next())
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  })

  it('gives UUIDs of version 4, as LINE wants for retry keys', () => {
    expect(systemIds.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('chooses every letter of an alphabet about equally often', () => {
    const counts = Map.groupBy(systemIds.random(30_000, 'あいうabc'), (letter) => letter)
    expect(counts.size).toBe(6)
    // 5,000 expected of each; ±500 is more than seven standard deviations.
    for (const letters of counts.values()) expect(Math.abs(letters.length - 5000)).toBeLessThan(500)
  })

  it('refuses an empty alphabet', () => {
    expect(() => systemIds.random(1, '')).toThrow(RangeError)
  })
})

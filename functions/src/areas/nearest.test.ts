import { describe, expect, it } from 'vitest'
import { metresBetween, nearest } from './nearest.ts'

describe('the nearest places', () => {
  const KUZUHA = { latitude: 34.8622, longitude: 135.6787 }
  const HIRAKATASHI = { latitude: 34.8155, longitude: 135.6503 }

  it('are measured along the earth', () => {
    // 0.0467° of latitude are 5.19 km, 0.0284° of longitude there 2.59 km: together 5.80 km.
    expect(metresBetween(KUZUHA, HIRAKATASHI)).toBeGreaterThan(5_700)
    expect(metresBetween(KUZUHA, HIRAKATASHI)).toBeLessThan(5_900)
    expect(metresBetween(KUZUHA, KUZUHA)).toBe(0)
    expect(metresBetween({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeLessThan(23_000)
  })

  it('come in order, within reach, and only those with a point', () => {
    const places = [
      { id: 'far', position: { latitude: 35.6, longitude: 139.7 } },
      { id: 'near', position: HIRAKATASHI },
      { id: 'nowhere', position: null },
      { id: 'here', position: KUZUHA },
    ]
    const ids = (reach: { within?: number; limit: number }) =>
      nearest(places, KUZUHA, reach).map(({ place }) => place.id)
    expect(ids({ within: 10_000, limit: 5 })).toEqual(['here', 'near'])
    expect(ids({ within: 10_000, limit: 1 })).toEqual(['here'])
    expect(ids({ limit: 5 })).toEqual(['here', 'near', 'far'])
  })
})

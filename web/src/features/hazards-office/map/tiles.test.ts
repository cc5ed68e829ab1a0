import { metresBetween } from '@kairan/functions/areas/nearest.ts'
import { describe, expect, it } from 'vitest'
import { metresAPixel, tilesAround } from './tiles.ts'

/** Hirakata's station. */
const station = { latitude: 34.8162, longitude: 135.6505 }

describe('the tiles of a still map', () => {
  const size = { width: 640, height: 420 }
  const tiles = tilesAround(station, 17, size)

  it('are those the slippy map’s own formula names', () => {
    const x = Math.floor(((station.longitude + 180) / 360) * 2 ** 17)
    const radians = (station.latitude * Math.PI) / 180
    const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * 2 ** 17)
    const middle = tiles.find((tile) => tile.x === x && tile.y === y)
    expect(middle).toBeDefined()
    expect(middle?.left).toBeLessThanOrEqual(320)
    expect((middle?.left ?? 0) + 256).toBeGreaterThan(320)
    expect(middle?.top).toBeLessThanOrEqual(210)
    expect((middle?.top ?? 0) + 256).toBeGreaterThan(210)
  })

  it('cover the whole frame', () => {
    const corners = [
      [0, 0],
      [639, 0],
      [0, 419],
      [639, 419],
    ] as const
    for (const [left, top] of corners)
      expect(
        tiles.filter((tile) => tile.left <= left && left < tile.left + 256 && tile.top <= top && top < tile.top + 256),
      ).toHaveLength(1)
  })

  it('have a scale that agrees with the distance along the earth', () => {
    const east = { ...station, longitude: station.longitude + 360 / 2 ** 17 / 256 }
    expect(metresAPixel(station.latitude, 17)).toBeCloseTo(metresBetween(station, east), 1)
  })
})

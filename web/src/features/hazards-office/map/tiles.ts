import type { Position } from '@kairan/functions/areas/area.ts'

/** Pixels of a tile's side (all servers of such maps). */
export const TILE = 256
/** The equator in metres (WGS 84), for the scale. */
const EQUATOR_M = 40_075_017

export interface Tile {
  x: number
  y: number
  z: number
  /** Pixels from the frame's upper left corner. */
  left: number
  top: number
}

/**
 * The tiles that fill a frame with a place in its middle (Web Mercator, as the Geospatial Information Authority of Japan numbers them).
 * @param size of the frame in pixels
 */
export function tilesAround(
  { latitude, longitude }: Position,
  zoom: number,
  size: { width: number; height: number },
): Tile[] {
  const world = TILE * 2 ** zoom
  const sine = Math.sin((latitude * Math.PI) / 180)
  const middleX = ((longitude + 180) / 360) * world
  const middleY = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world
  const [left, top] = [middleX - size.width / 2, middleY - size.height / 2]
  const numbers = (from: number, length: number) =>
    Array.from(
      { length: Math.floor((from + length) / TILE) - Math.floor(from / TILE) + 1 },
      (_, index) => Math.floor(from / TILE) + index,
    )
  return numbers(top, size.height).flatMap((y) =>
    numbers(left, size.width).map((x) => ({ x, y, z: zoom, left: x * TILE - left, top: y * TILE - top })),
  )
}

/** Metres that a pixel covers at this latitude and zoom. */
export const metresAPixel = (latitude: number, zoom: number): number =>
  (EQUATOR_M * Math.cos((latitude * Math.PI) / 180)) / (TILE * 2 ** zoom)

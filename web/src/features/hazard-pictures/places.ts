import type { Rectangle } from '@kairan/functions/hazards/hazard-picture.ts'

/** A point, in parts of the picture's width and height. */
export interface Point {
  x: number
  y: number
}

/** How far one key press or one tap moves. */
export const STEP = 0.01
/** Smaller than this nothing can be seen or grasped; a shorter stroke of the finger is a tap. */
const SMALLEST = 0.02
/** What a tap or 「足す」 covers: about a face in a photo taken across a street. */
const USUAL = { width: 0.2, height: 0.15 }

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
/** Ten thousandths: finer than a pixel, and sums stay within the whole. */
const tidy = (value: number): number => Math.round(value * 10_000) / 10_000

/** Moved, but not over the edge. */
export const moved = ({ width, height, ...at }: Rectangle, by: Point): Rectangle => ({
  x: tidy(within(at.x + by.x, 0, 1 - width)),
  y: tidy(within(at.y + by.y, 0, 1 - height)),
  width,
  height,
})

/** Larger or smaller; its upper left corner stays. */
export const resized = (place: Rectangle, by: Point): Rectangle => ({
  ...place,
  width: tidy(within(place.width + by.x, SMALLEST, 1 - place.x)),
  height: tidy(within(place.height + by.y, SMALLEST, 1 - place.y)),
})

/** A place of the usual size around a point. */
export const placeAround = ({ x, y }: Point): Rectangle =>
  moved({ x: 0, y: 0, ...USUAL }, { x: x - USUAL.width / 2, y: y - USUAL.height / 2 })

/** The place between two corners; null for a stroke so short that it was a tap. */
export const placeBetween = (from: Point, to: Point): Rectangle | null => {
  const [x, y] = [within(Math.min(from.x, to.x), 0, 1), within(Math.min(from.y, to.y), 0, 1)]
  const width = within(Math.max(from.x, to.x), 0, 1) - x
  const height = within(Math.max(from.y, to.y), 0, 1) - y
  if (width < SMALLEST || height < SMALLEST) return null
  return { x: tidy(x), y: tidy(y), width: tidy(width), height: tidy(height) }
}

const ARROWS = new Map<string, Point>([
  ['ArrowLeft', { x: -STEP, y: 0 }],
  ['ArrowRight', { x: STEP, y: 0 }],
  ['ArrowUp', { x: 0, y: -STEP }],
  ['ArrowDown', { x: 0, y: STEP }],
])

/** What a key makes of a place: arrows move it, with shift they resize it. Null for any other key. */
export const afterKey = (place: Rectangle, { key, shiftKey }: { key: string; shiftKey: boolean }): Rectangle | null => {
  const arrow = ARROWS.get(key)
  if (!arrow) return null
  return shiftKey ? resized(place, arrow) : moved(place, arrow)
}

const isSame = (a: Rectangle, b: Rectangle): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** The places somebody else has covered that are not among one's own. */
export const placesToAdd = (own: Rectangle[], others: Rectangle[]): Rectangle[] =>
  others.filter((other) => !own.some((place) => isSame(place, other)))

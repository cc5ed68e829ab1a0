import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Phrase, Piece } from './label.ts'

/** Readings are small, but at half of a 150 px letter still 9 px on a phone of 320 px. */
const READING_SCALE = 0.46
const LINE_HEIGHT = 1.22

const font = (family: string, size: number) => `${size}px "${family}"`

/** A line of whole phrases; the space that parts two phrases is no part of a line's end. */
const joined = (line: Phrase[]): Piece[] => {
  const all = line.flat()
  const last = all.at(-1)
  return last ? [...all.slice(0, -1), { ...last, base: last.base.trimEnd() }] : []
}

const widthOf = (pen: SKRSContext2D, line: Piece[]): number =>
  line.reduce((sum, { base }) => sum + pen.measureText(base).width, 0)

/**
 * The label in one line if `maxWidth` pixels are enough, else in the two lines that are nearest to each other in width;
 * null if not even those fit.
 */
export const brokenIntoLines = (
  pen: SKRSContext2D,
  label: Phrase[],
  { family, size, maxWidth }: { family: string; size: number; maxWidth: number },
): Piece[][] | null => {
  pen.font = font(family, size)
  const ways = label.map((_, index) =>
    index === 0 ? [joined(label)] : [joined(label.slice(0, index)), joined(label.slice(index))],
  )
  const widest = (lines: Piece[][]) => Math.max(...lines.map((line) => widthOf(pen, line)))
  const [whole, ...broken] = ways
  if (!whole || widest(whole) <= maxWidth) return whole ?? null
  const best = broken.sort((a, b) => widest(a) - widest(b))[0]
  return best && widest(best) <= maxWidth ? best : null
}

const hasReadings = (lines: Piece[][]): boolean => lines.flat().some(({ reading }) => reading !== '')

/** Height of one line in pixels, its reading included. */
export const lineHeight = (lines: Piece[][], size: number): number =>
  size * (hasReadings(lines) ? LINE_HEIGHT + READING_SCALE : LINE_HEIGHT)

/** Draws lines centred on x, the first one's upper edge at `top`, readings above their words. */
export const drawLines = (
  pen: SKRSContext2D,
  lines: Piece[][],
  { family, size, x, top, colour }: { family: string; size: number; x: number; top: number; colour: string },
): void => {
  const height = lineHeight(lines, size)
  pen.fillStyle = colour
  pen.textBaseline = 'alphabetic'
  for (const [index, line] of lines.entries()) {
    pen.font = font(family, size)
    const baseline = top + height * (index + 1) - size * (LINE_HEIGHT - 1)
    let left = x - widthOf(pen, line) / 2
    for (const { base, reading } of line) {
      pen.font = font(family, size)
      const width = pen.measureText(base).width
      pen.textAlign = 'left'
      pen.fillText(base, left, baseline)
      pen.font = font(family, size * READING_SCALE)
      pen.textAlign = 'center'
      pen.fillText(reading, left + width / 2, baseline - size)
      left += width
    }
  }
}

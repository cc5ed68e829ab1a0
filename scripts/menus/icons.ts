import type { MenuButton } from '@kairan/functions/line/menus/layout.ts'
import type { SKRSContext2D } from '@napi-rs/canvas'

type Pen = SKRSContext2D

const line = (pen: Pen, ...points: [number, number][]) => {
  for (const [index, [x, y]] of points.entries()) index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)
}

const circle = (pen: Pen, x: number, y: number, radius: number) => {
  pen.moveTo(x + radius, y)
  pen.arc(x, y, radius, 0, Math.PI * 2)
}

/** A wheel of eight teeth: outer points at 40, inner ones at 30, each tooth narrower at its end. */
const gear = (pen: Pen) => {
  const around = Array.from({ length: 8 }, (_, tooth) => (tooth * Math.PI) / 4)
  const at = (radius: number, angle: number): [number, number] => [
    50 + radius * Math.cos(angle),
    50 + radius * Math.sin(angle),
  ]
  line(pen, ...around.flatMap((a) => [at(30, a - 0.24), at(41, a - 0.16), at(41, a + 0.16), at(30, a + 0.24)]))
  pen.closePath()
  circle(pen, 50, 50, 12)
}

/** Line drawings in a square of 100 × 100. */
const DRAWINGS: Record<MenuButton, (pen: Pen) => void> = {
  /** A sheet of paper with a folded corner and three lines of writing. */
  list: (pen) => {
    line(pen, [60, 12], [24, 12], [24, 88], [76, 88], [76, 28], [60, 12], [60, 28], [76, 28])
    line(pen, [36, 44], [64, 44])
    line(pen, [36, 58], [64, 58])
    line(pen, [36, 72], [54, 72])
  },
  settings: gear,
  /** A magnifying glass. */
  search: (pen) => {
    circle(pen, 42, 42, 28)
    line(pen, [63, 63], [88, 88])
  },
  /** A triangle with an exclamation mark. */
  danger: (pen) => {
    line(pen, [50, 14], [92, 84], [8, 84])
    pen.closePath()
    line(pen, [50, 40], [50, 60])
    circle(pen, 50, 71, 1.5)
  },
  /** Somebody running through a door. */
  shelters: (pen) => {
    line(pen, [70, 88], [70, 14], [92, 14], [92, 88])
    circle(pen, 40, 20, 8)
    line(pen, [40, 32], [34, 56], [48, 66], [46, 88])
    line(pen, [34, 56], [26, 72], [10, 78])
    line(pen, [20, 50], [26, 36], [40, 32], [52, 46], [62, 44])
  },
  /** A speech bubble with a question mark. */
  ask: (pen) => {
    pen.roundRect(10, 14, 80, 58, 12)
    line(pen, [34, 72], [30, 90], [52, 72])
    pen.moveTo(40, 36)
    pen.quadraticCurveTo(41, 27, 50, 27)
    pen.quadraticCurveTo(60, 27, 60, 36)
    pen.quadraticCurveTo(60, 42, 50, 47)
    pen.lineTo(50, 50)
    circle(pen, 50, 60, 1.5)
  },
  /** Two speech bubbles, the nearer one with words. */
  inquiries: (pen) => {
    line(pen, [30, 30], [30, 10], [92, 10], [92, 54], [84, 54], [84, 66], [74, 58])
    pen.roundRect(8, 30, 60, 42, 10)
    line(pen, [24, 72], [22, 88], [40, 72])
    line(pen, [20, 45], [56, 45])
    line(pen, [20, 58], [44, 58])
  },
  /** Two people beside one another, one with a phone. */
  assist: (pen) => {
    circle(pen, 30, 28, 13)
    pen.moveTo(8, 86)
    pen.quadraticCurveTo(8, 54, 30, 54)
    pen.quadraticCurveTo(52, 54, 52, 86)
    circle(pen, 72, 34, 11)
    pen.moveTo(62, 58)
    pen.quadraticCurveTo(92, 48, 92, 86)
    pen.roundRect(58, 62, 18, 28, 3)
  },
  /** A pin of a map with an exclamation mark. */
  hazards: (pen) => {
    pen.moveTo(50, 92)
    pen.quadraticCurveTo(18, 60, 18, 42)
    pen.arc(50, 42, 32, Math.PI, 0)
    pen.quadraticCurveTo(82, 60, 50, 92)
    line(pen, [50, 26], [50, 44])
    circle(pen, 50, 57, 1.5)
  },
  /** A pencil over a sheet. */
  write: (pen) => {
    line(pen, [50, 18], [18, 18], [18, 84], [76, 84], [76, 56])
    line(pen, [78, 12], [90, 24], [54, 60], [38, 64], [42, 48], [78, 12])
    line(pen, [68, 22], [80, 34])
  },
  /** A phone with a tick on its screen. */
  reach: (pen) => {
    pen.roundRect(26, 8, 48, 84, 9)
    line(pen, [38, 48], [47, 58], [63, 38])
    line(pen, [45, 80], [55, 80])
  },
  /** Two houses, the nearer one with a door. */
  households: (pen) => {
    line(pen, [8, 54], [38, 26], [68, 54])
    line(pen, [16, 48], [16, 86], [60, 86], [60, 48])
    line(pen, [31, 86], [31, 64], [45, 64], [45, 86])
    line(pen, [54, 22], [66, 12], [94, 38])
    line(pen, [70, 86], [86, 86], [86, 32])
  },
}

/** Draws a button's icon as lines, `size` pixels square, its middle at (x, y). */
export const drawIcon = (
  pen: Pen,
  { name, x, y, size, colour }: { name: MenuButton; x: number; y: number; size: number; colour: string },
): void => {
  pen.save()
  pen.translate(x - size / 2, y - size / 2)
  pen.scale(size / 100, size / 100)
  pen.lineWidth = 6
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.strokeStyle = colour
  pen.beginPath()
  DRAWINGS[name](pen)
  pen.stroke()
  pen.restore()
}

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
  /** An open book. */
  help: (pen) => {
    pen.moveTo(50, 28)
    pen.quadraticCurveTo(34, 16, 12, 20)
    pen.lineTo(12, 76)
    pen.quadraticCurveTo(34, 72, 50, 84)
    pen.quadraticCurveTo(66, 72, 88, 76)
    pen.lineTo(88, 20)
    pen.quadraticCurveTo(66, 16, 50, 28)
    pen.lineTo(50, 84)
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

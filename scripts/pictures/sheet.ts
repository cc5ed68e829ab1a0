import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { fontFamily } from '../menus/fonts.ts'

/** What stands on the sheet that the pictures' officer photographs. */
export interface Sheet {
  from: string
  title: string
  lines: string[]
}

/** As a phone takes it: upright, 3 : 4, the sheet lying on a table. */
const PHOTO = { width: 1500, height: 2000 }
const PAPER = { width: 1240, height: 1754 }
const INK = '#2b2b2b'
const GREEN = '#1f7a4d'

const write = (
  pen: SKRSContext2D,
  words: string,
  { size, y, colour = INK }: { size: number; y: number; colour?: string },
) => {
  pen.font = `700 ${size}px "${fontFamily('ja', undefined)}"`
  pen.fillStyle = colour
  pen.fillText(words, PAPER.width / 2, y)
}

const roundLeaf = (
  pen: SKRSContext2D,
  { x, y, size, turn, colour }: Record<'x' | 'y' | 'size' | 'turn', number> & { colour: string },
) => {
  pen.save()
  pen.translate(x, y)
  pen.rotate(turn)
  pen.beginPath()
  pen.moveTo(0, -size)
  pen.bezierCurveTo(size, -size / 2, size / 2, size, 0, size)
  pen.bezierCurveTo(-size / 2, size, -size, -size / 2, 0, -size)
  pen.fillStyle = colour
  pen.fill()
  pen.restore()
}

/** A broom, a bag of leaves, and leaves that still lie about. */
const drawCleaning = (pen: SKRSContext2D) => {
  const leaves: [number, number, number, number, string][] = [
    [250, 880, 34, 0.4, '#d9772b'],
    [370, 975, 28, 1.6, '#c94f2c'],
    [300, 1040, 24, 2.6, '#e0a52f'],
    [905, 1010, 26, 1.1, '#e0a52f'],
    [1010, 930, 32, 2.1, '#d9772b'],
    [975, 1060, 24, 0.2, '#c94f2c'],
  ]
  for (const [x, y, size, turn, colour] of leaves) roundLeaf(pen, { x, y, size, turn, colour })
  pen.save()
  pen.translate(500, 790)
  pen.rotate(0.28)
  pen.fillStyle = '#a8763e'
  pen.fillRect(-11, -110, 22, 260)
  pen.fillStyle = '#e3b95b'
  pen.beginPath()
  pen.moveTo(-36, 140)
  pen.lineTo(36, 140)
  pen.lineTo(92, 300)
  pen.lineTo(-92, 300)
  pen.fill()
  pen.strokeStyle = '#a8763e'
  pen.lineWidth = 6
  for (const x of [-46, -16, 16, 46]) {
    pen.beginPath()
    pen.moveTo(x / 2, 150)
    pen.lineTo(x * 1.5, 296)
    pen.stroke()
  }
  pen.restore()
  pen.fillStyle = '#5f9fd8'
  pen.beginPath()
  pen.moveTo(700, 820)
  pen.bezierCurveTo(570, 900, 600, 1100, 740, 1100)
  pen.bezierCurveTo(880, 1100, 910, 900, 780, 820)
  pen.lineTo(815, 745)
  pen.lineTo(665, 745)
  pen.fill()
  pen.fillStyle = '#3c78b0'
  pen.fillRect(690, 812, 100, 18)
}

const drawPaper = (pen: SKRSContext2D, { from, title, lines }: Sheet) => {
  pen.fillStyle = '#fdfcf6'
  pen.fillRect(0, 0, PAPER.width, PAPER.height)
  pen.textAlign = 'center'
  write(pen, `回覧　${from}`, { size: 44, y: 190 })
  pen.fillStyle = GREEN
  pen.fillRect(110, 236, PAPER.width - 220, 8)
  write(pen, title, { size: 118, y: 560, colour: GREEN })
  drawCleaning(pen)
  for (const [index, line] of lines.entries()) write(pen, line, { size: 54, y: 1220 + index * 104 })
}

/** The sheet as an officer photographs it, a little askew. JPEG. */
export const photographOf = (sheet: Sheet): Promise<Buffer> => {
  const canvas = createCanvas(PHOTO.width, PHOTO.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#b08d62'
  pen.fillRect(0, 0, PHOTO.width, PHOTO.height)
  pen.translate(PHOTO.width / 2, PHOTO.height / 2)
  pen.rotate(-0.012)
  pen.translate(-PAPER.width / 2, -PAPER.height / 2)
  pen.shadowColor = 'rgb(40 25 10 / 0.5)'
  pen.shadowBlur = 40
  pen.fillStyle = '#fdfcf6'
  pen.fillRect(0, 0, PAPER.width, PAPER.height)
  pen.shadowColor = 'transparent'
  drawPaper(pen, sheet)
  return canvas.encode('jpeg', 88)
}

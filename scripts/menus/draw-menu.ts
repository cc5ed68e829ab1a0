import {
  type MenuButton,
  type MenuName,
  type MenuTab,
  menuLayout,
  openTab,
  TAB_STRIP_HEIGHT,
} from '@kairan/functions/line/menus/layout.ts'
import type { Language } from '@kairan/functions/platform/language.ts'
import { type TextKey, text } from '@kairan/functions/texts/texts.ts'
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import sharp from 'sharp'
import { brokenIntoLines, drawLines, lineHeight } from './draw-label.ts'
import { drawIcon } from './icons.ts'
import { type Piece, phrases } from './label.ts'

/** From the Digital Agency's colour tokens: blue-1000 and blue-50, solid greys 900, 200 and 50. */
const BLUE = '#0017c1'
const PALE_BLUE = '#e8f1fe'
const INK = '#1a1a1a'
const RULE = '#cccccc'
const SHUT_TAB = '#f2f2f2'

/** The smallest are 17 px on a phone of 320 px; only labels with readings need them. */
const LABEL_SIZES = [176, 168, 160, 150, 140, 132]
const LABEL_MARGIN = 30
/** The round behind an icon gives way to labels, down to the smallest figure. */
const DISC = { largest: 264, good: 190, smallest: 140 }
const ICON_OF_DISC = 0.64
const DISC_TO_LABEL = 44
const AIR = 32
const TAB_LABEL_SIZE = 132
const OPEN_TAB_BAR = 16

type Area<Name> = { name: Name; bounds: { x: number; y: number; width: number; height: number } }
interface Place {
  language: Language
  family: string
}

const isTab = (name: MenuTab | MenuButton): name is MenuTab => name.startsWith('tab-')

const TAB_TEXTS: Record<MenuTab, TextKey> = { 'tab-resident': 'menu.residentTab', 'tab-officer': 'menu.officerTab' }

const drawTab = (pen: SKRSContext2D, { name, bounds: { x, width } }: Area<MenuTab>, open: boolean, place: Place) => {
  pen.fillStyle = open ? '#ffffff' : SHUT_TAB
  pen.fillRect(x, 0, width, TAB_STRIP_HEIGHT)
  pen.fillStyle = open ? BLUE : RULE
  if (open) pen.fillRect(x, 0, width, OPEN_TAB_BAR)
  else pen.fillRect(x, TAB_STRIP_HEIGHT - 4, width, 4)

  const label = phrases(place.language, text(place.language, TAB_TEXTS[name]))
  const lines = brokenIntoLines(pen, label, {
    family: place.family,
    size: TAB_LABEL_SIZE,
    maxWidth: width - 2 * LABEL_MARGIN,
  })
  if (lines?.length !== 1) throw new Error(`${place.language}: ${TAB_TEXTS[name]} is too long for a tab`)
  const top = OPEN_TAB_BAR + (TAB_STRIP_HEIGHT - OPEN_TAB_BAR - lineHeight(lines, TAB_LABEL_SIZE)) / 2
  drawLines(pen, lines, {
    family: place.family,
    size: TAB_LABEL_SIZE,
    x: x + width / 2,
    top,
    colour: open ? BLUE : INK,
  })
}

/** The labels of a menu's buttons, all at the largest size at which each fits into `height` pixels under its icon. */
const fitLabels = (pen: SKRSContext2D, buttons: Area<MenuButton>[], height: number, { language, family }: Place) => {
  // Rather a good icon over somewhat smaller letters; the smallest icons are for labels with readings.
  const wanted = [DISC.good, DISC.smallest].flatMap((least) => LABEL_SIZES.map((size) => ({ size, least })))
  for (const { size, least } of wanted) {
    const labels = buttons.map(({ name, bounds }) =>
      brokenIntoLines(pen, phrases(language, text(language, `menu.${name}`)), {
        family,
        size,
        maxWidth: bounds.width - 2 * LABEL_MARGIN,
      }),
    )
    const fitting = labels.filter((lines): lines is Piece[][] => lines !== null)
    const labelHeight = Math.max(...fitting.map((lines) => lines.length * lineHeight(lines, size)))
    const disc = Math.min(DISC.largest, height - 2 * AIR - DISC_TO_LABEL - labelHeight)
    if (fitting.length === labels.length && disc >= least) return { size, labels: fitting, labelHeight, disc }
  }
  const names = buttons.map(({ name }) => `menu.${name}`).join(', ')
  throw new Error(
    `${language}: one of ${names} has no room on its button, even in two lines of ${LABEL_SIZES.at(-1)} px`,
  )
}

/** The edges of a row to the eye: the tabs' strip covers a little of what the finger may hit. */
interface Row {
  buttons: Area<MenuButton>[]
  top: number
  bottom: number
}

const rowsOf = (buttons: Area<MenuButton>[], upperEdge: number): Row[] =>
  [...new Set(buttons.map(({ bounds }) => bounds.y))].map((y) => {
    const inRow = buttons.filter(({ bounds }) => bounds.y === y)
    const bottom = y + (inRow[0]?.bounds.height ?? 0)
    return { buttons: inRow, top: y === buttons[0]?.bounds.y ? upperEdge : y, bottom }
  })

const drawRow = (
  pen: SKRSContext2D,
  { buttons, top, bottom }: Row,
  { size, labels, labelHeight, disc }: { size: number; labels: Piece[][][]; labelHeight: number; disc: number },
  { place, main }: { place: Place; main: MenuButton | undefined },
) => {
  const discMiddle = top + (bottom - top - disc - DISC_TO_LABEL - labelHeight) / 2 + disc / 2
  for (const [index, { name, bounds }] of buttons.entries()) {
    const x = bounds.x + bounds.width / 2
    pen.fillStyle = name === main ? BLUE : PALE_BLUE
    pen.beginPath()
    pen.arc(x, discMiddle, disc / 2, 0, Math.PI * 2)
    pen.fill()
    drawIcon(pen, { name, x, y: discMiddle, size: disc * ICON_OF_DISC, colour: name === main ? '#ffffff' : BLUE })
    const labelTop = discMiddle + disc / 2 + DISC_TO_LABEL
    drawLines(pen, labels[index] ?? [], { family: place.family, size, x, top: labelTop, colour: INK })
    pen.fillStyle = RULE
    if (index > 0) pen.fillRect(bounds.x - 2, top + 60, 4, bottom - top - 120)
  }
}

const drawButtons = (pen: SKRSContext2D, buttons: Area<MenuButton>[], upperEdge: number, place: Place) => {
  const rows = rowsOf(buttons, upperEdge)
  const height = Math.min(...rows.map(({ top, bottom }) => bottom - top))
  // All labels of a menu are of one size.
  const fit = fitLabels(pen, buttons, height, place)
  let drawn = 0
  for (const [index, row] of rows.entries()) {
    pen.fillStyle = RULE
    if (index > 0) pen.fillRect(60, row.top - 2, pen.canvas.width - 120, 4)
    const labels = fit.labels.slice(drawn, drawn + row.buttons.length)
    drawRow(pen, row, { ...fit, labels }, { place, main: buttons[0]?.name })
    drawn += row.buttons.length
  }
}

/** A menu's picture in a language, in the given font family, as a PNG of few colours (a phone shows it at a fifth of its size, so shades at the edges are not missed). Throws when a label has no room. */
export const drawMenu = async (menu: MenuName, place: Place): Promise<Uint8Array> => {
  const { size, areas } = menuLayout(menu)
  const canvas = createCanvas(size.width, size.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, size.width, size.height)

  const open = openTab(menu)
  const buttons: Area<MenuButton>[] = []
  for (const { name, bounds } of areas) {
    if (isTab(name)) drawTab(pen, { name, bounds }, name === open, place)
    else buttons.push({ name, bounds })
  }
  drawButtons(pen, buttons, open ? TAB_STRIP_HEIGHT : 0, place)
  return sharp(canvas.toBuffer('image/png'))
    .png({ palette: true, colours: 12, dither: 0, compressionLevel: 9 })
    .toBuffer()
}

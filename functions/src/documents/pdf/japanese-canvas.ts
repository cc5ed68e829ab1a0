import { createRequire } from 'node:module'
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

/** Letters for the many office PDFs that name a Japanese font and do not bring it along. */
const FAMILY = 'BIZ UDPGothic'
const FONTS = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf']

/** Pictures in a page, and parts of it (a shadow, a pattern), are drawn on canvases of their own, never larger than this. */
export const MOST_PIXELS = 60_000_000

/** Makes the Japanese letters known to every canvas from here on. */
export const registerJapanese = (): void => {
  const { resolve } = createRequire(import.meta.url)
  for (const font of FONTS)
    if (!GlobalFonts.registerFromPath(resolve(`@expo-google-fonts/biz-udpgothic/${font}`), FAMILY))
      throw new Error(`The font ${font} cannot be read`)
}

/** A canvas asks the machine for `sans-serif`, which may know no Japanese; ours always does. */
const inJapanese = (context: SKRSContext2D): SKRSContext2D => {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(context), 'font')
  return Object.defineProperty(context, 'font', {
    get: () => own?.get?.call(context),
    set: (font: string) => own?.set?.call(context, font.replace(/(?<=px ).*$/, `"${FAMILY}"`)),
  })
}

interface Drawn {
  canvas: Canvas | null
  context: SKRSContext2D | null
}

const requireSize = (width: number, height: number): void => {
  if (!(width > 0 && height > 0 && width * height <= MOST_PIXELS)) throw new RangeError('not a size for a canvas')
}

/** How pdf.js gets its canvases. @throws RangeError for one without size or far larger than a page */
export class JapaneseCanvasFactory {
  create(width: number, height: number): { canvas: Canvas; context: SKRSContext2D } {
    requireSize(width, height)
    const canvas = createCanvas(width, height)
    return { canvas, context: inJapanese(canvas.getContext('2d')) }
  }

  reset({ canvas }: Drawn, width: number, height: number): void {
    requireSize(width, height)
    if (canvas) Object.assign(canvas, { width, height })
  }

  destroy(drawn: Drawn): void {
    if (drawn.canvas) Object.assign(drawn.canvas, { width: 0, height: 0 })
    Object.assign(drawn, { canvas: null, context: null })
  }
}

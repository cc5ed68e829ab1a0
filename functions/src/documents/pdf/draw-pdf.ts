import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ATTACHMENT_TEXT_LIMIT } from '../../circulars/attachment.ts'
import { PICTURE_LIMIT } from '../../circulars/circular.ts'
import { TITLE_LIMIT } from '../../circulars/circular-content.ts'
import { openPicture, PAGE, PAGE_SIDE, PREVIEW, toJpeg } from '../jpeg.ts'
import { JapaneseCanvasFactory, MOST_PIXELS } from './japanese-canvas.ts'
import { pageLines } from './page-lines.ts'
import type { PdfAnswer, PdfRefusal } from './pdf-answer.ts'
import { piecesOf } from './pieces.ts'
import { headline, readingText, type TextPage } from './reading-text.ts'

/** A circular has a sheet or two; a book of laws is not handed round. */
const MOST_PAGES = 100
/** A visiting card is not blown up to the size of a sheet: 4 are 288 dots per inch. */
const LARGEST_SCALE = 4

export class Refused extends Error {
  readonly because: PdfRefusal
  constructor(because: PdfRefusal) {
    super(because)
    this.because = because
  }
}

const folderOf = (name: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name, '/')

const open = async (content: Uint8Array): Promise<PDFDocumentProxy> => {
  try {
    return await getDocument({
      // pdf.js takes no Buffer.
      data: new Uint8Array(content),
      CanvasFactory: JapaneseCanvasFactory,
      cMapUrl: folderOf('cmaps'),
      standardFontDataUrl: folderOf('standard_fonts'),
      wasmUrl: folderOf('wasm'),
      iccUrl: folderOf('iccs'),
      // Larger ones pdf.js leaves out, and mentions it.
      maxImageSize: MOST_PIXELS,
    }).promise
  } catch (error) {
    throw new Refused(error instanceof PasswordException ? 'password' : 'broken')
  }
}

const runsScripts = async (document: PDFDocumentProxy, pages: PDFPageProxy[]): Promise<boolean> => {
  if ((await document.hasJSActions()) || (await document.getJSActions())) return true
  const ofPages = await Promise.all(pages.map((page) => page.getJSActions()))
  return ofPages.some((actions) => actions !== null)
}

/** @throws Refused when the page has no size, or asks for more than a page can need */
const draw = async (page: PDFPageProxy): Promise<Extract<PdfAnswer, { kind: 'page' }>> => {
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = Math.min(PAGE_SIDE / Math.max(width, height), LARGEST_SCALE)
  const viewport = page.getViewport({ scale })
  const factory = new JapaneseCanvasFactory()
  const size = { width: Math.max(1, Math.round(viewport.width)), height: Math.max(1, Math.round(viewport.height)) }
  const drawn = factory.create(size.width, size.height)
  // pdf.js is typed for browsers; of a context it uses what this one has.
  const canvasContext = drawn.context as unknown as CanvasRenderingContext2D
  await page.render({ canvas: null, canvasContext, viewport, background: '#ffffff' }).promise
  const raw = { raw: { ...size, channels: 4 } } as const
  const pixels = drawn.canvas.data()
  const answer = {
    kind: 'page',
    page: await toJpeg(await openPicture(pixels, raw), PAGE),
    preview: await toJpeg(await openPicture(pixels, raw), PREVIEW),
  } as const
  factory.destroy(drawn)
  return answer
}

const textOf = async (page: PDFPageProxy): Promise<TextPage> => {
  const viewport = page.getViewport({ scale: 1 })
  const pieces = piecesOf(await page.getTextContent(), viewport)
  const lines = pageLines(pieces)
  const downwards = pieces.filter(({ isVertical }) => isVertical).length * 2 > pieces.length
  return { lines, length: downwards ? viewport.height : viewport.width }
}

/** What stands in the PDF's properties under this name. */
const property = (info: object, name: string): string => {
  const found: unknown = Reflect.get(info, name)
  return typeof found === 'string' ? found.trim() : ''
}

/**
 * Draws the first pages of a PDF, one by one, and takes out its text. Blocks the process it runs in for as long as it likes:
 * that process is made for it (read-pdf.worker.ts).
 * @throws Refused for what cannot be handed round
 */
export async function* drawPdf(content: Uint8Array): AsyncGenerator<PdfAnswer> {
  const document = await open(content)
  if (document.numPages > MOST_PAGES) throw new Refused('pages')
  const numbers = Array.from({ length: Math.min(document.numPages, PICTURE_LIMIT) }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  if (await runsScripts(document, pages)) throw new Refused('script')
  const texts: TextPage[] = []
  for (const page of pages) {
    yield await draw(page)
    texts.push(await textOf(page))
    page.cleanup()
  }
  const { info } = await document.getMetadata()
  yield {
    kind: 'done',
    pages: document.numPages,
    text: readingText(texts, ATTACHMENT_TEXT_LIMIT),
    title: texts[0] ? headline(texts[0], TITLE_LIMIT) : '',
    author: property(info, 'Author').slice(0, 100),
  }
}

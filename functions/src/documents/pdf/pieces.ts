import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Piece } from './page-lines.ts'

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>

/** What pdf.js found written on a page, measured from the page's top left as it is shown. */
export const piecesOf = ({ items, styles }: TextContent, viewport: PageViewport): Piece[] =>
  items.flatMap((item): Piece[] => {
    if (!('str' in item)) return []
    const [, , c, d, e, f]: number[] = item.transform
    const [x, y]: number[] = viewport.convertToViewportPoint(e ?? 0, f ?? 0)
    const isVertical = styles[item.fontName]?.vertical === true
    return [
      {
        text: item.str,
        x: x ?? 0,
        y: y ?? 0,
        length: isVertical ? item.height : item.width,
        size: Math.hypot(c ?? 0, d ?? 0),
        isVertical,
      },
    ]
  })

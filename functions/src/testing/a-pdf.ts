/** An object of a PDF: a dictionary or value as PDF writes it, and for a stream its content. */
export type PdfObject = string | { dictionary: string; stream: Buffer | string }

const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'

const written = (number: number, object: PdfObject): Buffer => {
  if (typeof object === 'string') return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1')
  const stream = Buffer.from(object.stream)
  const open = `${number} 0 obj\n<< ${object.dictionary} /Length ${stream.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(open, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n', 'latin1')])
}

/**
 * A PDF written by hand, with a true table of where its objects stand.
 * @param objects numbered from 1; the first is the catalogue
 * @param trailer further entries, such as `/Info 5 0 R`
 */
export const pdfOf = (objects: PdfObject[], trailer = ''): Buffer => {
  const parts: Buffer[] = [Buffer.from(HEADER, 'latin1')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const part = written(index + 1, object)
    places.push(length)
    parts.push(part)
    length += part.length
  }
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end, 'latin1')])
}

/** Words in a Japanese font that the PDF names and does not bring along, as office programs write them. */
export interface Line {
  text: string
  x: number
  y: number
  size?: number
}

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** What draws these lines on a page. */
export const linesDrawn = (lines: Line[]): string =>
  lines.map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${utf16(text)}> Tj ET`).join('\n')

/** The objects of a PDF with these pages; object 3 is the font `F1`. @param pages what draws each of them */
export const pagesOf = (
  pages: (string | { dictionary: string; stream: Buffer | string })[],
  { box = '0 0 595 842', catalog = '', font = 'HeiseiKakuGo-W5' } = {},
): PdfObject[] => {
  const first = 4
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  const descendant = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${font} /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 >>`
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${font} /Encoding /UniJIS-UCS2-H /DescendantFonts [${descendant}] >>`,
    ...pages.flatMap((drawn, index): PdfObject[] => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      typeof drawn === 'string' ? { dictionary: '', stream: drawn } : drawn,
    ]),
  ]
}

/** A PDF of Japanese lines, page by page. */
export const aPdf = (...pages: Line[][]): Buffer => pdfOf(pagesOf(pages.map(linesDrawn)))

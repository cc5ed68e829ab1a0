import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { aPdf, linesDrawn, type PdfObject, pagesOf, pdfOf } from '../../testing/a-pdf.ts'
import { aPicture } from '../../testing/a-picture.ts'
import { readPdf } from './read-pdf.ts'

/** A page that draws the object `X`, which comes after the page's own. */
const pageWith = (drawing: string, kind: 'XObject' | 'Pattern', ...parts: PdfObject[]): Buffer => {
  const page = pagesOf([drawing], SMALL).map((object) =>
    typeof object === 'string' ? object.replace('/Resources <<', `/Resources << /${kind} << /X 6 0 R >>`) : object,
  )
  return pdfOf([...page, ...parts])
}
/** A page that costs little to draw, where its size is not the point. */
const SMALL = { box: '0 0 40 40' }
const packed = (content: Buffer) => ({ dictionary: '/Filter /FlateDecode', stream: deflateSync(content) })
const image = (width: number, height: number): PdfObject => ({
  dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`,
  stream: deflateSync(Buffer.alloc(1_000_000)),
})
const read = async (content: Buffer, withinMs?: number) => {
  const found = await readPdf(content, withinMs)
  if ('because' in found) throw new Error(`refused: ${found.because}`)
  return found
}
/** How much of a picture is dark, from 0 to 1. */
const darkness = async (content: Uint8Array) => 1 - ((await sharp(content).stats()).channels[0]?.mean ?? 0) / 255

describe('a PDF', () => {
  it('gives pictures of its pages, its text and its headline, also in a font it does not bring along', async () => {
    const pdf = aPdf(
      [
        { text: '防災訓練のお知らせ', x: 60, y: 740, size: 24 },
        { text: '11月28日（土）午前9時　津田南小学校', x: 60, y: 690 },
      ],
      [{ text: '持ち物　上ばき・飲み物', x: 60, y: 740 }],
    )
    const { pages, text, title, author, drawn } = await read(pdf)
    expect({ pages, title, author }).toEqual({ pages: 2, title: '防災訓練のお知らせ', author: '' })
    expect(text).toBe('防災訓練のお知らせ\n\n11月28日（土）午前9時　津田南小学校\n\n持ち物　上ばき・飲み物')
    expect(drawn).toHaveLength(2)
    const [first] = drawn
    if (!first) throw new Error('no page')
    expect(await sharp(first.page.content).metadata()).toMatchObject({ format: 'jpeg', width: 1696, height: 2400 })
    expect(await sharp(first.preview.content).metadata()).toMatchObject({ format: 'jpeg', width: 1024, height: 768 })
  })

  it('is drawn in real letters: another word is another picture, where a machine without the font draws boxes', async () => {
    const pictureOf = async (text: string) => {
      const [first] = (await read(aPdf([{ text, x: 100, y: 500, size: 60 }]))).drawn
      const { data } = await sharp(first?.page.content)
        .greyscale()
        .resize(424, 600)
        .raw()
        .toBuffer({ resolveWithObject: true })
      return data
    }
    const [one, other] = [await pictureOf('回覧板'), await pictureOf('田中町')]
    expect(one.some((pixel) => pixel < 60)).toBe(true)
    const differing = one.filter((pixel, index) => Math.abs(pixel - (other[index] ?? 0)) > 100).length
    expect(differing).toBeGreaterThan(500)
  })

  it('of sixty pages gives pictures of the first ten', async () => {
    const { pages, drawn } = await read(
      pdfOf(
        pagesOf(
          Array.from({ length: 60 }, () => 'n'),
          SMALL,
        ),
      ),
    )
    expect([pages, drawn.length]).toEqual([60, 10])
  })

  it('that was scanned shows its picture, and has no text', async () => {
    const scan = await aPicture(1240, 1754, '#222222').jpeg().toBuffer()
    const jpeg = {
      dictionary:
        '/Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
      stream: scan,
    }
    const { drawn, text } = await read(pageWith('q 40 0 0 40 0 0 cm /X Do Q', 'XObject', jpeg))
    expect(text).toBe('')
    expect(await darkness(drawn[0]?.page.content ?? new Uint8Array())).toBeGreaterThan(0.8)
  })

  it('says who wrote it', async () => {
    const objects = pagesOf([linesDrawn([{ text: '回覧', x: 60, y: 700 }])])
    const pdf = pdfOf([...objects, '<< /Author (Jichikai) /Title (Untitled) >>'], '/Info 6 0 R')
    expect((await read(pdf)).author).toBe('Jichikai')
  })

  it.each<[string, Buffer]>([
    ['a page of 100 kilometres', pdfOf(pagesOf(['n'], { box: '0 0 100000000 100000000' }))],
    ['a page thinner than a hair', pdfOf(pagesOf(['n'], { box: '0 0 14400 0.01' }))],
    ['a page without size', pdfOf(pagesOf(['n'], { box: '0 0 0 0' }))],
    ['a page whose size is a word', pdfOf(pagesOf(['n'], { box: '(a) /b null 5' }))],
    [
      'a picture that contains itself',
      pageWith('/X Do', 'XObject', {
        dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
        stream: '/X Do /X Do',
      }),
    ],
    [
      'a pattern of tiles without width',
      pageWith('/Pattern cs /X scn 0 0 40 40 re f', 'Pattern', {
        dictionary:
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1000000 1000000] /XStep 0.0001 /YStep 0.0001 /Resources << >>',
        stream: '0 0 m 5 5 l S',
      }),
    ],
    ['100,000 objects', pdfOf([...pagesOf(['n'], SMALL), ...Array.from({ length: 100_000 }, () => '<< /A 1 >>')])],
    ['200,000 brackets', pdfOf(pagesOf(['['.repeat(200_000)], SMALL))],
  ])('with %s is drawn all the same, no larger than a page', async (_, pdf) => {
    const [first] = (await read(pdf)).drawn
    expect(first?.page.width).toBeLessThanOrEqual(2400)
    expect(first?.page.height).toBeLessThanOrEqual(2400)
  })
})

describe('what is not read', () => {
  it.each<[string, string, Buffer]>([
    ['broken', 'a PDF that broke off', aPdf([{ text: '回覧', x: 60, y: 700 }]).subarray(0, 300)],
    ['broken', 'a header and nothing else', Buffer.from('%PDF-1.7\n')],
    [
      'broken',
      'pages that are their own parents',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 5 >>']),
    ],
    [
      'broken',
      'a catalogue nested 100,000 deep',
      pdfOf([`<< /Type /Catalog /X ${'['.repeat(100_000)}${']'.repeat(100_000)} >>`]),
    ],
    [
      'broken',
      'a picture of 2,500 megapixels',
      pageWith('q 40 0 0 40 0 0 cm /X Do Q', 'XObject', image(50_000, 50_000)),
    ],
    ['pages', 'a book of 2,000 pages', pdfOf(pagesOf(Array.from({ length: 2_000 }, () => 'n')))],
    [
      'script',
      'one that does something when it is opened',
      pdfOf(pagesOf(['n'], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })),
    ],
    [
      'script',
      'one with scripts of its own',
      pdfOf(
        pagesOf(['n'], {
          catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (while\\(true\\){}) >>] >> >>',
        }),
      ),
    ],
    [
      'password',
      'one with a password',
      pdfOf(
        [...pagesOf(['n']), `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`],
        '/Encrypt 6 0 R /ID [<0123> <0123>]',
      ),
    ],
    ['heavy', 'a page that unfolds to a gigabyte', pdfOf(pagesOf([packed(Buffer.alloc(1_000_000_000, 32))]))],
  ])('%s: %s', async (because, _, pdf) => {
    expect(await readPdf(pdf)).toEqual({ because })
  })

  it('a page that is never done, given up in time, while everything else goes on', async () => {
    const endless = pdfOf(pagesOf([packed(Buffer.from('0 0 m 500 800 l S '.repeat(3_000_000)))]))
    let beats = 0
    const beat = setInterval(() => (beats += 1), 5)
    const began = performance.now()
    expect(await readPdf(endless, 3_000)).toEqual({ because: 'heavy' })
    clearInterval(beat)
    // Long before the half minute a PDF has otherwise; were it read in this process, nothing else would go on.
    expect(performance.now() - began).toBeLessThan(25_000)
    expect(beats).toBeGreaterThan(20)
  })
})

import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPicture } from '../testing/a-picture.ts'
import { aTown, type Town } from '../testing/a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown({ associations: 2 })
})

const upload = async (content: Buffer, who: string | null = town.officers.associationOfficer) =>
  (await town.as(who)).upload('/api/pictures', content)
/** The bytes behind an address the answer names. */
const contentOf = async (url: string): Promise<Buffer> =>
  (await (await town.as(null)).get(new URL(url).pathname).buffer().expect(200)).body
const colourAt = async (content: Buffer, { left, top }: { left: number; top: number }) => {
  const data = await sharp(content).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()
  return [...data].map((channel) => (channel > 128 ? 1 : 0))
}
const WHITE = [1, 1, 1]
const RED = [1, 0, 0]
const BLUE = [0, 0, 1]

/** A PNG's chunk as its specification says; the checksum is not looked at before the header. */
const chunk = (type: string, data: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
}
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

describe('a photo', () => {
  it('comes out as a page to zoom into and a picture for the bubble, both JPEG', async () => {
    const { status, body } = await upload(await aPicture(4000, 3000).png().toBuffer())
    expect(status).toBe(201)
    expect(body).toMatchObject({ width: 2400, height: 1800 })
    expect(await sharp(await contentOf(body.url)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 2400,
      height: 1800,
    })
    expect(await sharp(await contentOf(body.previewUrl)).metadata()).toMatchObject({
      format: 'jpeg',
      width: 1024,
      height: 768,
    })
  })

  it('shows the top of an upright sheet in the bubble, where its headline stands', async () => {
    const headline = await sharp({ create: { width: 1000, height: 300, channels: 3, background: '#c00000' } })
      .png()
      .toBuffer()
    const sheet = await aPicture(1000, 1414)
      .composite([{ input: headline, left: 0, top: 0 }])
      .png()
      .toBuffer()
    const { body } = await upload(sheet)
    const preview = sharp(await contentOf(body.previewUrl))
    expect(await preview.metadata()).toMatchObject({ width: 1000, height: 768 })
    const { channels } = await sharp(
      await preview.extract({ left: 0, top: 0, width: 1000, height: 200 }).toBuffer(),
    ).stats()
    expect(channels[0]?.mean).toBeGreaterThan(180)
    expect(channels[1]?.mean).toBeLessThan(20)
  })

  it.each(['jpeg', 'png', 'webp'] as const)('may be a %s, and a small one stays as small as it is', async (format) => {
    const { status, body } = await upload(await aPicture(40, 30).toFormat(format).toBuffer())
    expect(status).toBe(201)
    expect(body).toMatchObject({ width: 40, height: 30 })
  })

  it('loses place, camera and time, in both files', async () => {
    const taken = await aPicture(200, 100)
      .withExif({
        IFD0: { Make: 'CAMERAMAKER', Software: 'CAMERASOFT', Artist: 'YAMADA' },
        IFD2: { DateTimeOriginal: '2026:11:20 10:00:00' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '34/1 48/1 50/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '135/1 39/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">XMPSECRET</x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    for (const secret of ['Exif', 'CAMERAMAKER', 'XMPSECRET']) expect(taken.includes(secret)).toBe(true)
    const { body } = await upload(taken)
    for (const url of [body.url, body.previewUrl]) {
      const content = await contentOf(url)
      const { exif, xmp, iptc, icc, orientation } = await sharp(content).metadata()
      expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
      for (const secret of ['Exif', 'CAMERA', 'YAMADA', '2026:11:20', 'GPS', 'XMP', 'xmpmeta'])
        expect(content.includes(secret)).toBe(false)
    }
  })

  it('stands upright, however the phone was held', async () => {
    // Red on the left, blue on the right; orientation 6 says: turn it to the right. So red is on top.
    const left = await aPicture(100, 100, '#ff0000').png().toBuffer()
    const held = await aPicture(200, 100, '#0000ff')
      .composite([{ input: left, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { body } = await upload(held)
    expect(body).toMatchObject({ width: 100, height: 200 })
    for (const url of [body.url, body.previewUrl]) {
      const content = await contentOf(url)
      expect(await sharp(content).metadata()).toMatchObject({ width: 100, height: 200 })
      expect(await colourAt(content, { left: 50, top: 20 })).toEqual(RED)
      expect(await colourAt(content, { left: 50, top: 180 })).toEqual(BLUE)
    }
  })

  it('is white where it was transparent', async () => {
    const hole = { create: { width: 60, height: 60, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } } }
    const square = await aPicture(20, 20, '#ff0000').png().toBuffer()
    const { body } = await upload(
      await sharp(hole)
        .composite([{ input: square, left: 0, top: 0 }])
        .png()
        .toBuffer(),
    )
    const content = await contentOf(body.url)
    expect(await colourAt(content, { left: 50, top: 50 })).toEqual(WHITE)
    expect(await colourAt(content, { left: 5, top: 5 })).toEqual(RED)
  })

  it('may have 50 megapixels; several are decoded one after the other', async () => {
    const large = await aPicture(8165, 6124).jpeg({ quality: 40, progressive: true }).toBuffer()
    const answers = Promise.all([1, 2].map(() => upload(large)))
    let most = 0
    let isDone = false
    void answers.finally(() => {
      isDone = true
    })
    while (!isDone) {
      // Decoding one takes far longer; looking without a pause would take a core away from it.
      await new Promise((look) => setTimeout(look, 5))
      most = Math.max(most, sharp.counters().process)
    }
    for (const { status, body } of await answers) {
      expect(status).toBe(201)
      expect(body).toMatchObject({ width: 2400, height: 1800 })
    }
    expect(most).toBe(1)
    // Nor is anything of them kept.
    expect(sharp.cache().memory.current).toBe(0)
  })
})

describe('what is no photo for us', () => {
  const noPicture = { status: 400, body: { code: 'picture-not-a-picture' } }

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['nothing', () => Buffer.alloc(0)],
    ['a text, whatever its name', () => Buffer.from('回覧のお知らせ'.repeat(100))],
    ['a page with a script', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['an SVG, which could hold one', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n')],
    ['random bytes', () => randomBytes(10_000)],
    ['a GIF', () => aPicture(10, 10).gif().toBuffer()],
    [
      'the first bytes of a JPEG and then a text',
      () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('x'.repeat(999))]),
    ],
    ['a JPEG that broke off', async () => (await aPicture(800, 600).jpeg().toBuffer()).subarray(0, 600)],
    ['a PNG with nothing in it', () => PNG_START],
  ])('%s', async (_, content) => {
    const answer = await upload(await content())
    expect(answer).toMatchObject(noPicture)
    expect(answer.body.detail).toMatch(/写真として読み取れませんでした。/)
  })

  it('30 MB, with the sentence about photos', async () => {
    const answer = await upload(Buffer.alloc(30 * 1024 * 1024))
    expect(answer).toMatchObject({ status: 413, body: { code: 'picture-too-large' } })
    expect(answer.body.detail).toBe('写真が大きすぎます。20MBまでの写真を選んでください。')
  })

  it('a real photo of 21 MB', async () => {
    const large = Buffer.concat([await aPicture(100, 100).jpeg().toBuffer(), Buffer.alloc(21 * 1024 * 1024)])
    expect(await upload(large)).toMatchObject({ status: 413, body: { code: 'picture-too-large' } })
  })

  it('40 MB, of which not even all is read', async () => {
    const answer = await upload(Buffer.alloc(40 * 1024 * 1024))
    expect(answer).toMatchObject({ status: 413 })
    expect(answer.body.detail).toMatch(/大きすぎます。/)
  })

  it('61 megapixels', async () => {
    const answer = await upload(await aPicture(7811, 7811).jpeg({ quality: 1 }).toBuffer())
    expect(answer).toMatchObject({ status: 400, body: { code: 'picture-too-many-pixels' } })
    expect(answer.body.detail).toMatch(/6000万画素まで/)
  })

  it('a PNG of a few bytes that unfolds to ten gigabytes', async () => {
    const header = Buffer.alloc(13)
    header.writeUInt32BE(50_000, 0)
    header.writeUInt32BE(50_000, 4)
    header.set([8, 6, 0, 0, 0], 8)
    const bomb = Buffer.concat([PNG_START, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000)))])
    const before = process.memoryUsage().rss
    const answer = await upload(bomb)
    expect(answer.status).toBe(400)
    expect(answer.body.code).toMatch(/^picture-/)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  it.each<[string, () => string | null, number]>([
    ['nobody signed in', () => null, 401],
    ['a resident', () => town.phonesOf('d1a1b1h1')[0] ?? null, 403],
    ['a block leader', () => town.officers.blockLeader, 403],
  ])('anything from %s', async (_, who, status) => {
    expect((await upload(await aPicture(10, 10).jpeg().toBuffer(), who())).status).toBe(status)
  })
})

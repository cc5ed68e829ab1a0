import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Invalid } from '../platform/failures.ts'
import { aPicture } from '../testing/a-picture.ts'
import { drawPhoto } from './draw-photo.ts'
import { PAGE } from './jpeg.ts'

const drawn = (content: Uint8Array) => drawPhoto(content, { large: PAGE, small: PAGE })

describe('a photo', () => {
  it('may be a panorama, but not a strip of lines that takes minutes to read', async () => {
    expect((await drawn(await aPicture(16_000, 40).png().toBuffer())).large.width).toBe(2_400)
    for (const [width, height] of [
      [1, 65_536],
      [65_536, 1],
    ] as const) {
      const strip = await aPicture(width, height).png().toBuffer()
      await expect(drawn(strip)).rejects.toEqual(new Invalid('picture-not-a-picture'))
    }
  })

  it('is read whatever its colours are made of, and its first picture alone', async () => {
    const print = await aPicture(40, 30).toColourspace('cmyk').jpeg().toBuffer()
    const deep = await aPicture(40, 30).toColourspace('rgb16').png().toBuffer()
    const moving = await sharp(randomBytes(40 * 90 * 3), {
      raw: { width: 40, height: 90, channels: 3, pageHeight: 30 },
    })
      .webp()
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(3)
    for (const content of [print, deep, moving])
      expect((await drawn(content)).large).toMatchObject({ width: 40, height: 30 })
  })
})

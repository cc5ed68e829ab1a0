import { inTurn } from '../../documents/in-turn.ts'
import { openPicture, PAGE, toJpeg } from '../../documents/jpeg.ts'
import type { Rectangle } from '../hazard-picture.ts'
import { type Drawn, THUMB } from './keep-picture.ts'

/**
 * What lies over a face or a plate: one flat grey, the same everywhere. A mosaic or a blur is made of what lies below and gives it
 * away again: plates and letters have been read back from mosaics by trying out what would look the same (Hill et al., "On the
 * (In)effectiveness of Mosaicing and Blurring as Tools for Document Redaction", PoPETs 2016), faces by learning what they become
 * (McPherson et al., "Defeating Image Obfuscation with Deep Learning", 2016). From grey nothing can be told, not even a shade.
 */
const COVER = '#6b6b6b'

/** Pixels of a rectangle, rounded outwards: whatever it touches is covered. At least one. */
const pixelsOf = ({ x, y, width, height }: Rectangle, picture: { width: number; height: number }) => {
  const left = Math.min(Math.floor(x * picture.width), picture.width - 1)
  const top = Math.min(Math.floor(y * picture.height), picture.height - 1)
  const right = Math.min(Math.ceil((x + width) * picture.width), picture.width)
  const bottom = Math.min(Math.ceil((y + height) * picture.height), picture.height)
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

/**
 * The copies for the open of a picture inside (content, width, height), with the rectangles covered for good. The small one is made
 * from the covered large one.
 */
export const coverPlaces = (
  { content, ...size }: { content: Uint8Array; width: number; height: number },
  rectangles: Rectangle[],
): Promise<Drawn> =>
  inTurn(async () => {
    const covers = rectangles.map((rectangle) => {
      const { left, top, ...extent } = pixelsOf(rectangle, size)
      return { input: { create: { ...extent, channels: 3 as const, background: COVER } }, left, top }
    })
    const large = await toJpeg((await openPicture(content, { failOn: 'error' })).composite(covers), PAGE)
    return { large, small: await toJpeg(await openPicture(large.content, { failOn: 'error' }), THUMB) }
  })

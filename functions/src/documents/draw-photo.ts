import type { ResizeOptions } from 'sharp'
import { Invalid, TooLarge } from '../platform/failures.ts'
import { PICTURE_BYTES, PICTURE_PIXELS, PICTURE_SIDE, PICTURE_TYPES } from './contract.ts'
import { inTurn } from './in-turn.ts'
import { type Jpeg, openPicture, toJpeg } from './jpeg.ts'

/** The sizes a photo is kept in. */
export interface Sizes {
  large: ResizeOptions
  small: ResizeOptions
}

/** Decodes by content (never by name) and writes new JPEGs; the small one is made from the large one, so nothing large is decoded twice. */
const reencode = async (content: Uint8Array, { large, small }: Sizes): Promise<{ large: Jpeg; small: Jpeg }> => {
  const options = { limitInputPixels: PICTURE_PIXELS, failOn: 'error' } as const
  try {
    const photo = await openPicture(content, options)
    const { width, height } = await photo.metadata()
    if (Math.max(width, height) > PICTURE_SIDE) throw new Error('a strip, not a photo')
    const drawn = await toJpeg(photo, large)
    return { large: drawn, small: await toJpeg(await openPicture(drawn.content, options), small) }
  } catch (error) {
    const tooMany = error instanceof Error && error.message.includes('pixel limit')
    throw new Invalid(tooMany ? 'picture-too-many-pixels' : 'picture-not-a-picture')
  }
}

/**
 * A photo as new JPEGs of two sizes: upright, without place and camera.
 * @param content the file as it came; what it is, its content tells
 * @throws TooLarge over 20 MB; Invalid when it is no photo (also by its length) or has over 60 megapixels
 */
export const drawPhoto = async (content: Uint8Array, sizes: Sizes): Promise<{ large: Jpeg; small: Jpeg }> => {
  if (content.length > PICTURE_BYTES) throw new TooLarge('picture-too-large')
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(content)
  if (!type || !PICTURE_TYPES.includes(type.mime)) throw new Invalid('picture-not-a-picture')
  return inTurn(() => reencode(content, sizes))
}

import type { ResizeOptions, Sharp, SharpOptions } from 'sharp'

/** What the page shows: an A4 sheet stays readable when zoomed. */
export const PAGE_SIDE = 2400
export const PAGE: ResizeOptions = { width: PAGE_SIDE, height: PAGE_SIDE, fit: 'inside', withoutEnlargement: true }
/**
 * What the bubble shows, at most 1024 wide (LINE) and 4:3 as its frame is. Cut from the top, where the headline of a sheet
 * stands; LINE itself would cut out the middle.
 */
export const PREVIEW: ResizeOptions = {
  width: 1024,
  height: 768,
  fit: 'cover',
  position: 'top',
  withoutEnlargement: true,
}

/** A picture as a new JPEG, without anything the file it came from said about place or camera. */
export interface Jpeg {
  content: Uint8Array
  width: number
  height: number
}

/** The image library, loaded where it is needed: it is large. */
export const openPicture = async (content: Uint8Array, options: SharpOptions): Promise<Sharp> => {
  const { default: sharp } = await import('sharp')
  // No picture is decoded twice; with the cache a few large ones would fill the memory and stay there.
  sharp.cache(false)
  return sharp(content, options)
}

/** Turns upright, shrinks, and writes a JPEG on white. @throws Error when the picture cannot be decoded */
export const toJpeg = async (picture: Sharp, size: ResizeOptions): Promise<Jpeg> => {
  const { data, info } = await picture
    .rotate()
    .resize(size)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer({ resolveWithObject: true })
  return { content: data, width: info.width, height: info.height }
}

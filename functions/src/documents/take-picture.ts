import type { ResizeOptions } from 'sharp'
import { type Upload, uploads } from '../circulars/store.ts'
import type { Deps } from '../deps.ts'
import { expiry } from '../platform/collection.ts'
import { Invalid, TooLarge } from '../platform/failures.ts'
import { PICTURE_BYTES, PICTURE_PIXELS, PICTURE_TYPES } from './contract.ts'

/** What the page shows: an A4 sheet stays readable when zoomed. */
const PAGE: ResizeOptions = { width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true }
/**
 * What the bubble shows, at most 1024 wide (LINE) and 4:3 as its frame is. Cut from the top, where the headline of a sheet
 * stands; LINE itself would cut out the middle.
 */
const PREVIEW: ResizeOptions = { width: 1024, height: 768, fit: 'cover', position: 'top', withoutEnlargement: true }
/** An upload that never became part of a circular is thrown away after a week. */
const UPLOAD_DAYS = 7

interface Reencoded {
  content: Buffer
  width: number
  height: number
}

/** Decodes by content (never by name), turns upright, shrinks, and writes a new JPEG: place and camera data stay behind. */
const reencode = async (content: Uint8Array, size: ResizeOptions): Promise<Reencoded> => {
  const { default: sharp } = await import('sharp')
  // No picture is decoded twice; with the cache a few large ones would fill the memory and stay there.
  sharp.cache(false)
  try {
    const { data, info } = await sharp(content, { limitInputPixels: PICTURE_PIXELS, failOn: 'error' })
      .rotate()
      .resize(size)
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
    return { content: data, width: info.width, height: info.height }
  } catch (error) {
    const tooMany = error instanceof Error && error.message.includes('pixel limit')
    throw new Invalid(tooMany ? 'picture-too-many-pixels' : 'picture-not-a-picture')
  }
}

let turn: Promise<unknown> = Promise.resolve()

/**
 * Pictures are decoded one after the other: the largest takes 250 MB for a moment, half of what a Cloud Function has, and
 * officers upload several at once.
 */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const result = turn.then(work)
  turn = result.catch(() => undefined)
  return result
}

/**
 * Takes a photo for a circular: checked by content, re-encoded, kept under unguessable names.
 * @param content the file as uploaded
 * @throws TooLarge over 20 MB; Invalid when it is no photo or has over 60 megapixels
 */
export const takePicture = async (
  deps: Pick<Deps, 'db' | 'files' | 'ids' | 'clock'>,
  { content, by }: { content: Uint8Array; by: string },
): Promise<Upload> => {
  if (content.length > PICTURE_BYTES) throw new TooLarge('picture-too-large')
  const { fileTypeFromBuffer } = await import('file-type')
  const type = await fileTypeFromBuffer(content)
  if (!type || !PICTURE_TYPES.includes(type.mime)) throw new Invalid('picture-not-a-picture')
  const { page, preview } = await inTurn(async () => {
    const page = await reencode(content, PAGE)
    return { page, preview: await reencode(page.content, PREVIEW) }
  })
  const id = deps.ids.next()
  const secret = deps.ids.random(26, 'abcdefghijkmnpqrstuvwxyz23456789')
  const upload: Upload = {
    id,
    width: page.width,
    height: page.height,
    file: `pictures/${secret}.jpg`,
    previewFile: `pictures/${secret}-preview.jpg`,
    by,
    expireAt: expiry(deps.clock.now().add(UPLOAD_DAYS, 'day')),
  }
  await Promise.all([
    deps.files.put(upload.file, page.content, 'image/jpeg'),
    deps.files.put(upload.previewFile, preview.content, 'image/jpeg'),
  ])
  await uploads(deps).doc(id).create(upload)
  return upload
}

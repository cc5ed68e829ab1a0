import { type Upload, uploads } from '../circulars/uploads.ts'
import type { Deps } from '../deps.ts'
import { Invalid, TooLarge } from '../platform/failures.ts'
import { PICTURE_BYTES, PICTURE_PIXELS, PICTURE_TYPES } from './contract.ts'
import { inTurn } from './in-turn.ts'
import { openPicture, PAGE, PREVIEW, toJpeg } from './jpeg.ts'
import { type Drawn, keepFiles, uploadOf } from './keep-pictures.ts'

/** Decodes by content (never by name) and writes new JPEGs. */
const reencode = async (content: Uint8Array): Promise<Drawn> => {
  const options = { limitInputPixels: PICTURE_PIXELS, failOn: 'error' } as const
  try {
    const page = await toJpeg(await openPicture(content, options), PAGE)
    return { page, preview: await toJpeg(await openPicture(page.content, options), PREVIEW) }
  } catch (error) {
    const tooMany = error instanceof Error && error.message.includes('pixel limit')
    throw new Invalid(tooMany ? 'picture-too-many-pixels' : 'picture-not-a-picture')
  }
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
  const drawn = await inTurn(() => reencode(content))
  const upload = uploadOf(deps, drawn, by)
  // Written down before the files are: whatever stops half-way is found again and thrown away (throw-away-uploads.ts).
  await uploads(deps).doc(upload.id).create(upload)
  await keepFiles(deps, upload, drawn)
  return upload
}

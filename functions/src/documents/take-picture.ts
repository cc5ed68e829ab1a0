import { type Upload, uploads } from '../circulars/uploads.ts'
import type { Deps } from '../deps.ts'
import { drawPhoto } from './draw-photo.ts'
import { PAGE, PREVIEW } from './jpeg.ts'
import { keepFiles, uploadOf } from './keep-pictures.ts'

/**
 * Takes a photo for a circular: checked by content, re-encoded, kept under unguessable names.
 * @param content the file as uploaded
 * @throws TooLarge over 20 MB; Invalid when it is no photo or has over 60 megapixels
 */
export const takePicture = async (
  deps: Pick<Deps, 'db' | 'files' | 'ids' | 'clock'>,
  { content, by }: { content: Uint8Array; by: string },
): Promise<Upload> => {
  const { large, small } = await drawPhoto(content, { large: PAGE, small: PREVIEW })
  const drawn = { page: large, preview: small }
  const upload = uploadOf(deps, drawn, by)
  // Written down before the files are: whatever stops half-way is found again and thrown away (throw-away-uploads.ts).
  await uploads(deps).doc(upload.id).create(upload)
  await keepFiles(deps, upload, drawn)
  return upload
}

import { UPLOAD_DAYS, type Upload } from '../circulars/uploads.ts'
import type { Deps } from '../deps.ts'
import { toInstant } from '../platform/time.ts'
import type { Jpeg } from './jpeg.ts'

/** The page's picture, and the one for the bubble. */
export interface Drawn {
  page: Jpeg
  preview: Jpeg
}

/** Whose upload it is, and until when it waits for a circular. */
export const waitingFrom = (deps: Pick<Deps, 'clock'>, by: string) => ({
  by,
  waitsUntil: toInstant(deps.clock.now().add(UPLOAD_DAYS, 'day')),
  takenInto: [],
})

/** A name for a file that nobody can guess. */
export const secretName = ({ ids }: Pick<Deps, 'ids'>): string => ids.random(26, 'abcdefghijkmnpqrstuvwxyz23456789')

/** The upload a drawn picture will be. */
export const uploadOf = (deps: Pick<Deps, 'ids' | 'clock'>, { page }: Drawn, by: string): Upload => {
  const secret = secretName(deps)
  return {
    id: deps.ids.next(),
    width: page.width,
    height: page.height,
    file: `pictures/${secret}.jpg`,
    previewFile: `pictures/${secret}-preview.jpg`,
    ...waitingFrom(deps, by),
  }
}

/** Keeps a picture's two files under the names of its upload. */
export const keepFiles = async (
  { files }: Pick<Deps, 'files'>,
  { file, previewFile }: Upload,
  { page, preview }: Drawn,
): Promise<void> => {
  const kind = { contentType: 'image/jpeg' }
  await Promise.all([files.put(file, page.content, kind), files.put(previewFile, preview.content, kind)])
}

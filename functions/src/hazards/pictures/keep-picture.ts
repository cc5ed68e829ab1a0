import type { ResizeOptions } from 'sharp'
import type { Deps } from '../../deps.ts'
import { drawPhoto } from '../../documents/draw-photo.ts'
import { type Jpeg, PAGE } from '../../documents/jpeg.ts'
import { read } from '../../platform/collection.ts'
import { Failure } from '../../platform/failures.ts'
import type { HazardPicture } from '../hazard-picture.ts'
import { hazardPictures } from '../store.ts'
import { deleteFiles, type FileNames, namesInUse } from './picture-files.ts'

type Needs = Pick<Deps, 'db' | 'files'>

/** For lists and LINE's bubble. */
export const THUMB: ResizeOptions = { width: 480, height: 480, fit: 'inside', withoutEnlargement: true }

/** The two files of a picture as they are written. */
export interface Drawn {
  large: Jpeg
  small: Jpeg
}

export const putFiles = async (
  { files }: Pick<Deps, 'files'>,
  { file, thumb }: FileNames,
  { large, small }: Drawn,
): Promise<void> => {
  const kind = { contentType: 'image/jpeg' }
  await Promise.all([files.put(file, large.content, kind), files.put(thumb, small.content, kind)])
}

/** The photo inside in both sizes. @throws TooLarge, Invalid when it is none that we take */
export const drawInside = (content: Uint8Array): Promise<Drawn> => drawPhoto(content, { large: PAGE, small: THUMB })

/** The same, or null for what is no photo (a video, nothing at all, too much): whoever sent it in the chat is not there to be told. */
export const drawIfPhoto = async (content: Uint8Array): Promise<Drawn | null> => {
  try {
    return await drawInside(content)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** Ends the waiting for a picture, if it is still waited for. @returns the picture as it is now; null when there is none */
export const settle = (
  deps: Pick<Deps, 'db'>,
  pictureId: string,
  end: Pick<HazardPicture, 'state' | 'inside'>,
): Promise<HazardPicture | null> =>
  deps.db.runTransaction(async (transaction) => {
    const reference = hazardPictures(deps).doc(pictureId)
    const picture = await read(reference, transaction)
    if (picture?.state !== 'coming') return picture
    const settled = { ...picture, ...end }
    transaction.set(reference, settled)
    return settled
  })

/**
 * Keeps the files of a picture that is coming, under names its document has had from the beginning. Whoever took it back in the
 * meantime finds nothing of it here.
 */
export const keepPicture = async (
  deps: Needs,
  { id, names }: { id: string; names: FileNames },
  drawn: Drawn,
): Promise<HazardPicture | null> => {
  await putFiles(deps, names, drawn)
  const { width, height } = drawn.large
  const picture = await settle(deps, id, { state: 'kept', inside: { ...names, width, height } })
  const inUse = picture ? namesInUse(picture) : []
  await deleteFiles(
    deps,
    [names.file, names.thumb].filter((name) => !inUse.includes(name)),
  )
  return picture
}
